import { expect, test } from "../support/login";
import { createApplicant, openUpload, pickFiles } from "../support/officer-pages";
import { protectedPdf } from "../support/protected-pdf";
import { expectSound } from "../support/sound-page";

test("a protected PDF waits for its password, and is then read: two documents, each with its page", async ({
  page,
}) => {
  await createApplicant(page);
  await openUpload(page);
  const buffer = await protectedPdf("04111990", { withVoterCard: true });
  await pickFiles(page, [{ name: "papers.pdf", mimeType: "application/pdf", buffer }]);
  await page.getByRole("button", { name: "Submit 1 document" }).click();
  await expect(page.getByText("This PDF needs its password")).toBeVisible({ timeout: 60_000 });

  await page.getByRole("link", { name: "papers.pdf" }).first().click();
  const password = page.getByLabel("Password of the PDF");
  await expect(page.getByRole("heading", { name: "Usual passwords" })).toBeVisible();
  await expectSound(page, "a document that waits for its password");

  await password.fill("wrong");
  await page.getByRole("button", { name: "Open and read" }).click();
  // No reload from here on: the page follows the reading by itself, and keeps the focus in sight.
  const told = page.getByRole("main").getByRole("status");
  await expect(told.filter({ hasText: "This document is not read yet." })).toContainText("Updates by itself.");
  await expect(page.getByRole("main")).toBeFocused();
  await expectSound(page, "a document that is being read");
  await expect(page.getByText("The password does not open the PDF.")).toBeVisible({ timeout: 60_000 });
  await expect(told.filter({ hasText: "This PDF needs its password." })).toHaveCount(1);

  await password.fill("04111990");
  await page.getByRole("button", { name: "Open and read" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "PAN card and Voter ID" })).toBeVisible({ timeout: 60_000 });
  await expect(told.filter({ hasText: "PAN card and Voter ID is read." })).toHaveCount(1);
  await expect(page.getByRole("region", { name: "PAN card, page 1" })).toContainText("ABCPR1234K");
  await expect(page.getByRole("region", { name: "Voter ID, page 2" })).toContainText("ABC1234567");
  await expectSound(page, "a file with two documents");
});
