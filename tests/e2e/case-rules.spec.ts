import { randomInt, randomUUID } from "node:crypto";
import { expect, test } from "../support/login";
import { createApplicant } from "../support/officer-pages";
import { expectSound } from "../support/sound-page";

test("an applicant's name and number are put right, and the activity says that and no more", async ({ page }) => {
  const name = await createApplicant(page, ["PAN card"], "", { agrees: false });
  const [right, phone] = [`${name} Rao`, `98${randomInt(1e7, 1e8)}`];
  await page.getByRole("button", { name: "Change name or phone" }).click();
  const dialog = page.getByRole("dialog", { name: "Change name or phone" });
  await dialog.getByLabel("Mobile number").fill("12345");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByLabel("Mobile number")).toHaveAccessibleDescription(/ten digits/);
  await expectSound(page, "a wrong number");
  await dialog.getByLabel("Mobile number").fill(phone);
  await dialog.getByLabel("Applicant's name").fill(right);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1, name: right })).toBeVisible();
  await expect(page.getByText(`+91 ${phone.slice(0, 5)} ${phone.slice(5)}`)).toBeVisible();
  await expect(page.getByText("Changed the applicant's name and phone number")).toBeVisible();
  await expectSound(page, "an applicant put right");
});

test("the erasure of a main applicant names who applies with them, and is asked for all of them or not at all", async ({
  page,
  browser,
  baseURL,
  sessionOf,
}) => {
  test.setTimeout(120_000);
  await createApplicant(page, ["PAN card"], "", { agrees: false });
  const address = `${new URL(page.url()).pathname}/data`;
  const name = `Vikram Specimen ${randomUUID().slice(0, 8)}`;
  const panel = page.getByRole("region", { name: "Co-applicants" });
  await panel.getByRole("button", { name: "Add a co-applicant" }).click();
  const adding = page.getByRole("dialog", { name: "Add a co-applicant" });
  await adding.getByLabel("Name", { exact: true }).fill(name);
  await adding.getByLabel("External reference id").fill(`EXT-${randomUUID().slice(0, 8)}`);
  await adding.getByRole("button", { name: "Add", exact: true }).click();
  await expect(panel.getByRole("link", { name })).toBeVisible();

  const admin = await browser.newContext({ baseURL, storageState: await sessionOf("admin") });
  const theirs = await admin.newPage();
  await theirs.goto(address);
  const erasure = theirs.getByRole("region", { name: "Erasure" });
  await expect(erasure.getByRole("listitem").filter({ hasText: name })).toContainText("not asked for");
  await expectSound(theirs, "a case");
  await erasure.getByRole("button", { name: "Ask for erasure" }).click();
  const dialog = theirs.getByRole("dialog");
  await dialog.getByRole("button", { name: "Ask for erasure" }).click();
  await expect(dialog.getByRole("alert")).toContainText("together with everybody of the case");
  await expectSound(theirs, "asked for one alone");
  await dialog.getByRole("checkbox", { name }).check();
  await dialog.getByRole("button", { name: "Ask for erasure" }).click();
  await expect(erasure.getByRole("listitem").filter({ hasText: name })).toContainText("To be confirmed");
  await expectSound(theirs, "asked for all");
  await erasure.getByRole("link", { name }).click();
  await expect(theirs.getByRole("region", { name: "Erasure" })).toContainText("To be confirmed");
  await admin.close();
});
