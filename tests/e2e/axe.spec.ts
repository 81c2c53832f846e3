import { expect, test } from "../support/login";
import { createApplicant, openUpload, pickFiles, uniqueImage } from "../support/officer-pages";
import { seededDocument } from "../support/seeded-document";
import { expectSound } from "../support/sound-page";

const screens = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};

for (const [screen, viewport] of Object.entries(screens)) {
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport });

    test("the officer's pages are accessible", async ({ page }) => {
      test.setTimeout(180_000);
      await page.goto("/applicants");
      await expectSound(page, "applicants");
      await page.goto("/applicants?q=nobody-is-called-this");
      await expectSound(page, "no applicant found");
      await page.goto("/applicants/new");
      await page.getByRole("button", { name: "Create applicant" }).click();
      await expect(page.getByLabel("Applicant's name")).toHaveAccessibleDescription(/Enter/);
      await expectSound(page, "new applicant with errors");
      await createApplicant(page, ["PAN card"]);
      await expectSound(page, "applicant without documents");
      await openUpload(page);
      await expectSound(page, "empty upload");
      await pickFiles(page, [
        uniqueImage("a.png"),
        { name: "b.txt", mimeType: "text/plain", buffer: Buffer.from("b") },
      ]);
      await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
      await expectSound(page, "upload");
      await page.getByRole("button", { name: "Take photos" }).click();
      await expect(page.getByRole("button", { name: "Take photo", exact: true })).toBeEnabled();
      await expectSound(page, "camera");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Submit 1 document" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Batch" })).toBeVisible();
      await expectSound(page, "batch under way");
      await expect(page.getByText(/1 of 1 document ready/).last()).toBeVisible({ timeout: 90_000 });
      await expectSound(page, "finished batch");
      await page.goto("/documents/none");
      await expectSound(page, "not found");
      await page.getByRole("button", { name: /Account of/ }).click();
      await expect(page.getByRole("menu")).toBeVisible();
      await expectSound(page, "account menu");
    });

    test("the document page is accessible with a field chosen", async ({ page }) => {
      test.setTimeout(120_000);
      await seededDocument(page);
      await page.getByRole("region", { name: "Fields" }).getByRole("button").first().click();
      await expectSound(page, "document");
    });
  });
}
