import { expect, test } from "../support/login";
import {
  agree,
  createApplicant,
  freshCopy,
  openUpload,
  pickFiles,
  sampleFile,
  uniqueImage,
} from "../support/officer-pages";
import { expectSound } from "../support/sound-page";

test("an officer drops three documents, follows the reading live, and finds a field on the page", async ({ page }) => {
  test.setTimeout(180_000);
  const name = await createApplicant(page, ["PAN card", "Passport", "Bank statement"]);
  await openUpload(page);

  const samples = ["pan", "passport", "invoice"].map((kind) => freshCopy(sampleFile(kind)));
  const transfer = await page.evaluateHandle(
    (files) => {
      const data = new DataTransfer();
      for (const { fileName, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], fileName));
      }
      return data;
    },
    samples.map(({ name: fileName, buffer }) => ({ fileName, base64: buffer.toString("base64") })),
  );
  await page.getByText("Drop documents or a folder here").dispatchEvent("drop", { dataTransfer: transfer });
  await expect(page.getByText("3 of 3 files uploaded")).toBeVisible();
  await page.getByRole("button", { name: "Submit 3 documents" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Batch" })).toBeVisible();
  // No reload here: the page follows by itself.
  await expect(page.getByText(/3 of 3 documents ready/).last()).toBeVisible({ timeout: 150_000 });
  await page.reload();
  await expect(page.getByText(/3 of 3 documents ready/).last()).toBeVisible();

  await page.getByRole("link", { name: "PAN card" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "PAN card" })).toBeVisible();
  await expect(page.getByRole("img", { name: "Page 1 of 1" })).toHaveJSProperty("complete", true);
  const field = page.getByRole("region", { name: "Fields" }).getByRole("button", { name: /PAN/ }).first();
  await field.click();
  await expect(field).toHaveAttribute("aria-pressed", "true");
  const box = page.locator("[data-chosen]");
  await expect(box).toBeInViewport();
  const before = await box.boundingBox();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(async () => (await box.boundingBox())?.width ?? 0).toBeGreaterThan((before?.width ?? 0) * 1.2);
  await page.getByRole("button", { name: "Turn by 90 degrees" }).click();
  await expect(box).toBeInViewport();

  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  const checklist = page.getByRole("region", { name: "Checklist" });
  await expect(checklist.getByRole("listitem").filter({ hasText: "PAN card" })).toContainText("Read");
  await expect(checklist.getByRole("listitem").filter({ hasText: "Bank statement" })).toContainText("Missing");
  const history = page.getByRole("region", { name: "History" });
  await expect(history.getByRole("link", { name: "Passport" })).toBeVisible();
  await expect(history.getByText("Upload, ").first()).toBeVisible();
});

test("on a phone the checklist and the history stand first, read in the order in which they are seen", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await createApplicant(page, ["PAN card"], "", { agrees: false });
  const headings = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(headings).toHaveText([
    ...["Checklist", "History", "Assigned to", "Consent", "Upload links", "Co-applicants", "Activity"],
  ]);
  const tops = await headings.evaluateAll((all) => all.map((heading) => heading.getBoundingClientRect().top));
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  await expectSound(page, "an applicant on a phone");

  await expect(page.getByText("The applicant has not agreed yet")).toBeVisible();
  await page.getByRole("link", { name: "Show the notice" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Consent" })).toBeInViewport();
  await agree(page);
  await expect(page.getByText("The applicant has not agreed yet")).toBeHidden();
});

test("a file that is no document ends with advice, and the others of its batch are not held up", async ({ page }) => {
  test.setTimeout(120_000);
  await createApplicant(page);
  await openUpload(page);
  const broken = uniqueImage("broken.png");
  broken.buffer = Buffer.concat([broken.buffer.subarray(0, 20), broken.buffer.subarray(60)]);
  await pickFiles(page, [broken]);
  await page.getByRole("button", { name: "Submit 1 document" }).click();
  await expect(page.getByText("1 of 1 document ready, 1 needs attention").last()).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole("listitem").filter({ hasText: "broken.png" })).toContainText(/again|open the file/i);
});

test("a photocopy of a card in colours is read, and the batch and the document ask for the original", async ({
  page,
}) => {
  test.setTimeout(150_000);
  await createApplicant(page);
  await openUpload(page);
  await pickFiles(page, [freshCopy(sampleFile("pan-before-2018-photocopy"))]);
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
  await page.getByRole("button", { name: "Submit 1 document" }).click();
  await expect(page.getByText("1 of 1 document ready").last()).toBeVisible({ timeout: 120_000 });
  const note = page.getByText("This is a black-and-white copy. Ask for the original, which is in colour.");
  await expect(note).toBeVisible();
  await page.getByRole("link", { name: "PAN card" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "PAN card" })).toBeVisible();
  await expect(note).toBeVisible();
  await expect(page.getByRole("region", { name: "Fields" })).toContainText("Black-and-white copy");
});

test("the ids of an existing applicant lead to it, and what was typed stays", async ({ page }) => {
  const name = await createApplicant(page);
  const id = name.split(" ").at(-1);
  await page.goto("/applicants/new");
  await page.getByLabel("Applicant's name").fill("Someone Else");
  await page.getByLabel("Application id").fill(`LN-${id}`);
  await page.getByLabel("External reference id").fill(`EXT-${id}`);
  await page.getByLabel("Product type").selectOption("POC_CDL");
  await page.getByLabel("Aadhaar", { exact: true }).check();
  await page.getByRole("button", { name: "Create applicant" }).click();
  await expect(page.getByRole("link", { name: "Open the existing applicant" })).toBeVisible();
  await expect(page.getByLabel("Applicant's name")).toHaveValue("Someone Else");
  await expect(page.getByLabel("Aadhaar", { exact: true })).toBeChecked();
  await page.getByRole("link", { name: "Open the existing applicant" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

test("a new applicant's missing and wrong entries are named beside their fields", async ({ page }) => {
  await page.goto("/applicants/new");
  await page.getByLabel("Application id").fill("has spaces");
  await page.getByRole("button", { name: "Create applicant" }).click();
  await expect(page.getByLabel("Applicant's name")).toHaveAccessibleDescription(/Enter the applicant's name/);
  await expect(page.getByLabel("Application id")).toHaveAccessibleDescription(/letters, digits/);
  await expect(page.getByLabel("Application id")).toHaveValue("has spaces");
});

test("the search finds by a part of the id, stands in the address, and says when nothing matches", async ({ page }) => {
  const name = await createApplicant(page);
  await page.goto("/applicants");
  await page.getByLabel("Search applicants").fill(name.split(" ").at(-1) ?? "");
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\?q=/);
  await expect(page.getByRole("link", { name })).toBeVisible();
  await page.goto("/applicants?q=nobody-is-called-this");
  await expect(page.getByText("No applicant matches")).toBeVisible();
});

test.describe("an officer of another branch", () => {
  test.use({ signedInAs: "officer of another branch" });
  test("finds no page at an applicant of this branch", async ({ page, browser, sessionOf, baseURL }) => {
    const other = await browser.newContext({ storageState: await sessionOf("officer"), baseURL });
    const theirs = await other.newPage();
    await createApplicant(theirs);
    const address = theirs.url();
    await other.close();
    await page.goto(address);
    await expect(page.getByText("Nothing is here for you")).toBeVisible();
  });

  test("is told by an admin's page that it does not exist", async ({ page }) => {
    await page.goto("/admin/users");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page does not exist");
  });
});
