import { expect, test } from "../support/login";
import { createApplicant, freshCopy, openUpload, pickFiles, sampleFile } from "../support/officer-pages";
import { expectSound } from "../support/sound-page";

test("an officer looks a document through by keys alone: puts a field right, approves, takes it back, rejects", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const name = await createApplicant(page, ["PAN card"]);
  await openUpload(page);
  await pickFiles(page, [freshCopy(sampleFile("pan"))]);
  await page.getByRole("button", { name: "Submit 1 document" }).click();
  await expect(page.getByText("1 of 1 document ready").last()).toBeVisible({ timeout: 120_000 });
  await page.getByRole("link", { name: "PAN card" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "PAN card" })).toBeVisible();

  const fields = page.getByRole("region", { name: "Fields" });
  const rows = fields.locator("[aria-pressed]");
  await rows.first().focus();
  await expect(rows.first()).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Shift+?");
  await expect(page.getByRole("dialog", { name: "Keys for reviewing" })).toBeVisible();
  await expectSound(page, "the keys");
  await page.keyboard.press("Escape");

  await rows.first().focus();
  await page.keyboard.press("e");
  const input = fields.getByRole("textbox");
  await expect(input).toBeFocused();
  const read = await input.inputValue();
  await expectSound(page, "a field being put right");
  await page.keyboard.press("Escape");
  await expect(rows.first()).toContainText(read);
  await page.keyboard.press("e");
  await input.fill("SPECIMEN NAME");
  await page.keyboard.press("Enter");
  await expect(rows.first()).toContainText("SPECIMEN NAME");
  await expect(rows.first()).toContainText(/Put right by/);
  await expect(rows.first()).toContainText(`Read as: ${read}`);

  // Whatever the reading was unsure of is looked at, one press each.
  const review = page.getByRole("region", { name: "Review" });
  for (let left = await fields.locator("[aria-pressed]").count(); left > 0; left--) {
    if (await review.getByRole("button", { name: "Approve" }).isVisible()) break;
    await review.getByRole("button", { name: /^Check/ }).click();
    await page.keyboard.press("Enter");
  }
  await expect(review.getByText("No field is left to look at.")).toBeVisible();
  await expectSound(page, "ready to be approved");
  await rows.first().focus();
  await page.keyboard.press("a");
  await expect(review.getByText(/Approved by/)).toBeVisible();
  await page.reload();
  await expect(review.getByText(/Approved by/)).toBeVisible();
  await expect(rows.first()).toContainText("SPECIMEN NAME");
  await expectSound(page, "approved");

  await review.getByRole("button", { name: "Take back" }).click();
  await expect(review.getByRole("button", { name: "Approve" })).toBeVisible();
  await rows.first().focus();
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog", { name: "Reject this document" });
  await dialog.getByRole("button", { name: "Reject" }).click();
  await expect(dialog.getByText("Choose a reason")).toBeVisible();
  await expectSound(page, "rejecting without a reason");
  await dialog.getByLabel("It is out of date").check();
  await dialog.getByLabel("Note").fill("Ended last year");
  await dialog.getByRole("button", { name: "Reject" }).click();
  await expect(dialog).toBeHidden();
  await expect(review.getByText(/Rejected by/)).toBeVisible();
  await expect(review.getByText("It is out of date")).toBeVisible();
  await expectSound(page, "rejected");

  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("region", { name: "History" }).getByText("Rejected")).toBeVisible();
  await expect(page.getByRole("region", { name: "Checklist" }).getByRole("listitem")).toContainText("Missing");
});
