import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "../support/login";
import { createApplicant, openUpload, pickFiles, uniqueImage } from "../support/officer-pages";
import { expectSound } from "../support/sound-page";

test.beforeEach(async ({ page }) => {
  await createApplicant(page);
  await openUpload(page);
});

test("files are judged by content: a renamed text, an empty file and a second copy are refused with a reason", async ({
  page,
}) => {
  const image = uniqueImage("first.png");
  await pickFiles(page, [
    image,
    { ...image, name: "copy.png" },
    { name: "letter.pdf", mimeType: "application/pdf", buffer: Buffer.from("just a letter") },
    { name: "empty.png", mimeType: "image/png", buffer: Buffer.alloc(0) },
  ]);
  const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  await expect(row("copy.png")).toContainText("already in the list as first.png");
  await expect(row("letter.pdf")).toContainText("Only JPEG, PNG, WebP, TIFF, HEIC or PDF");
  await expect(row("empty.png")).toContainText("The file is empty");
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
});

test("an expired address and a lost connection are retried with a fresh address", async ({ page }) => {
  const addresses = new Set<string>();
  let tries = 0;
  await page.route(
    (url) => url.searchParams.has("X-Amz-Signature"),
    async (route) => {
      if (route.request().method() !== "PUT") return route.continue();
      addresses.add(route.request().url());
      tries++;
      if (tries === 1) return route.fulfill({ status: 403, headers: { "access-control-allow-origin": "*" } });
      if (tries === 2) return route.abort("connectionreset");
      return route.continue();
    },
  );
  await pickFiles(page, [uniqueImage("stubborn.png")]);
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
  expect(tries).toBe(3);
  expect(addresses.size).toBeGreaterThan(1);
});

test("an upload can be cancelled and started again", async ({ page }) => {
  let hold = true;
  await page.route("**/api/uploads/presign", async (route) => {
    if (hold) return;
    await route.continue();
  });
  await pickFiles(page, [uniqueImage("held.png")]);
  await page.getByRole("button", { name: /Cancel.*held\.png/ }).click();
  await expect(page.getByText("Not uploaded: Cancelled.")).toBeVisible();
  hold = false;
  await page.getByRole("button", { name: /Again.*held\.png/ }).click();
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
});

test("uploads that were not submitted wait after a reload, and can be removed or submitted", async ({ page }) => {
  await pickFiles(page, [uniqueImage("keep.png"), uniqueImage("drop.png")]);
  await expect(page.getByText("2 of 2 files uploaded")).toBeVisible();
  const asked = page.waitForEvent("dialog");
  const reloaded = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await reloaded;
  await expect(page.getByText("Earlier uploads are waiting")).toBeVisible();
  const remove = page.getByRole("button", { name: /Remove.*drop\.png/ });
  await page.context().setOffline(true);
  await remove.click();
  await expect(page.getByRole("alert").filter({ hasText: "drop.png was not removed" })).toContainText(
    "Check the network",
  );
  await expectSound(page, "an upload that could not be removed");
  await page.context().setOffline(false);
  await remove.click();
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
  await page.getByRole("button", { name: "Submit 1 document" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Batch" })).toBeVisible();
  await expect(page.getByText("keep.png").first()).toBeVisible();
});

test("a file sent in before is told and linked, also for another applicant, and can be sent all the same", async ({
  page,
  browser,
  sessionOf,
}) => {
  const address = page.url();
  const image = uniqueImage("again.png");
  await pickFiles(page, [image]);
  await page.getByRole("button", { name: "Submit 1 document" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Batch" })).toBeVisible();
  await page.goto(address);
  await pickFiles(page, [image]);
  await expect(page.getByRole("region", { name: "Files" })).toContainText(
    "this applicant already has a document with exactly this content",
  );

  await createApplicant(page);
  await openUpload(page);
  await pickFiles(page, [image]);
  await expect(page.getByRole("region", { name: "Files" })).toContainText(
    "another applicant has a document with exactly this content",
  );
  await expectSound(page, "a file sent in before");
  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Open the earlier document" }).click();
  await expect(await opened).toHaveURL(/\/documents\//);
  await pickFiles(page, [uniqueImage("new.png")]);
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
  const asked = page.waitForEvent("dialog");
  const submitting = page.getByRole("button", { name: "Submit 1 document" }).click();
  const question = await asked;
  expect(question.message()).toBe("1 file in the list was not uploaded. Submit without it?");
  await question.dismiss();
  await submitting;
  await page.getByRole("button", { name: "Send anyway" }).click();
  await expect(page.getByText("2 of 2 files uploaded")).toBeVisible();
  await page.getByRole("button", { name: "Submit 2 documents" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Batch" })).toBeVisible();

  const storageState = await sessionOf("officer of another branch");
  const elsewhere = await browser.newContext({ baseURL: process.env.TEST_ORIGIN, storageState });
  const theirs = await elsewhere.newPage();
  await createApplicant(theirs);
  await openUpload(theirs);
  await pickFiles(theirs, [image]);
  await expect(theirs.getByRole("region", { name: "Files" })).toContainText(
    "an applicant of another branch has a document",
  );
  await expect(theirs.getByRole("link", { name: "Open the earlier document" })).toBeHidden();
  await elsewhere.close();
});

test("a whole folder is chosen, hidden files are left out and told, and a picture is pasted", async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), "patra-folder-"));
  mkdirSync(path.join(folder, "bank"));
  writeFileSync(path.join(folder, "pan.png"), uniqueImage("pan.png").buffer);
  writeFileSync(path.join(folder, "bank", "june.png"), uniqueImage("june.png").buffer);
  writeFileSync(path.join(folder, "bank", "Thumbs.db"), "x");
  writeFileSync(path.join(folder, ".DS_Store"), "x");
  await page.getByLabel("Folder to upload").setInputFiles(folder);
  await expect(page.getByText("2 hidden or system files were left out.")).toBeVisible();
  await expect(page.getByText("2 of 2 files uploaded")).toBeVisible();

  const picture = [...uniqueImage("image.png").buffer];
  await page.evaluate((bytes) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([new Uint8Array(bytes)], "image.png", { type: "image/png" }));
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, picture);
  await expect(page.getByRole("listitem").filter({ hasText: /^pasted-.*\.png/ })).toBeVisible();
  await expect(page.getByText("3 of 3 files uploaded")).toBeVisible();
});

test("a HEIC picture is taken and says when it will be shown", async ({ page }) => {
  const head = Buffer.from("000000186674797068656963000000006d696631", "hex");
  const buffer = Buffer.concat([head, randomBytes(2000)]);
  await pickFiles(page, [{ name: "phone.heic", mimeType: "image/heic", buffer }]);
  await expect(page.getByText("HEIC: the picture is shown here once it was read.")).toBeVisible();
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
});

test("a link of the desk is not followed unasked while a file is not sent", async ({ page }) => {
  await page.route("**/api/uploads/presign", async () => {});
  await pickFiles(page, [uniqueImage("held.png")]);
  await expect(page.getByText("Uploading 0 %")).toBeVisible();
  const address = page.url();
  let question = "";
  page.once("dialog", async (dialog) => {
    question = dialog.message();
    await dialog.dismiss();
  });
  await page.getByRole("link", { name: "Applicants", exact: true }).click();
  expect(question).toContain("Some files are not uploaded yet");
  expect(page.url()).toBe(address);
  page.once("dialog", (dialog) => dialog.accept());
  await page.getByRole("link", { name: "Applicants", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Applicants" })).toBeVisible();
});

test("Back asks before it leaves a file that is not sent, and heeds the answer", async ({ page }) => {
  await page.route("**/api/uploads/presign", async () => {});
  await pickFiles(page, [uniqueImage("held.png")]);
  await expect(page.getByText("Uploading 0 %")).toBeVisible();
  const address = page.url();
  const row = page.getByRole("listitem").filter({ hasText: "held.png" });
  const browser = await page.context().newCDPSession(page);
  /** Presses Back as the browser's own button does, and answers what is asked. */
  const goBack = async (answer: "accept" | "dismiss") => {
    await row.click(); // one must have done something on the page for it to be allowed to ask
    const asked = page.waitForEvent("dialog");
    const { currentIndex, entries } = await browser.send("Page.getNavigationHistory");
    await browser.send("Page.navigateToHistoryEntry", { entryId: entries[currentIndex - 1]?.id ?? 0 });
    const dialog = await asked;
    await dialog[answer]();
    return dialog.message();
  };
  expect(await goBack("dismiss")).toContain("Some files are not uploaded yet");
  await expect(row).toBeVisible();
  expect(page.url()).toBe(address);
  await goBack("accept");
  await expect(page.getByRole("heading", { level: 1, name: "Add documents" })).toBeHidden();
  await expect(page.getByRole("region", { name: "Consent" })).toBeVisible();
});
