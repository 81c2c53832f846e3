import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
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

/** A PDF of three parts that no other test sends. */
function largeFile(name: string) {
  const buffer = Buffer.concat([Buffer.from("%PDF-1.7\n% SPECIMEN\n"), randomBytes(11 * 1024 * 1024)]);
  return { name, mimeType: "application/pdf", buffer };
}

/** Lets the first part of a file through and holds the others until `release`. Answers the parts that were sent. */
async function holdParts(page: Page) {
  const sent: string[] = [];
  let isHeld = true;
  await page.route(
    (url) => url.searchParams.has("partNumber"),
    async (route) => {
      if (route.request().method() !== "PUT") return route.continue();
      const number = new URL(route.request().url()).searchParams.get("partNumber") ?? "";
      if (isHeld && number !== "1") return; // never answered
      await route.continue();
      sent.push(number);
    },
  );
  const release = () => {
    isHeld = false;
  };
  return { sent, release };
}

/** Reloads although files are not sent yet. */
async function leaveAndReturn(page: Page) {
  page.once("dialog", (question) => question.accept());
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Add documents" })).toBeVisible();
}

/** How many files this browser has kept of cut-off uploads. */
const keptFiles = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("patra-uploads", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("files", { keyPath: "documentId" });
        opening.onsuccess = () => {
          const counting = opening.result.transaction("files").objectStore("files").count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );

test("a large file that is cut off by a closed page goes on by itself, with what has not arrived", async ({ page }) => {
  const { sent, release } = await holdParts(page);
  await pickFiles(page, [largeFile("statement.pdf")]);
  await expect(page.getByText(/Uploading [4-9]\d %/)).toBeVisible();
  await expect.poll(() => keptFiles(page)).toBe(1);
  release();
  await leaveAndReturn(page);
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
  expect(sent.sort()).toEqual(["1", "2", "3"]);
  await expect.poll(() => keptFiles(page)).toBe(0);
  await page.getByRole("button", { name: "Submit 1 document" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Batch" })).toBeVisible();
});

test("a cut-off file that the browser has not kept goes on once it is chosen again", async ({ page }) => {
  const { sent, release } = await holdParts(page);
  const file = largeFile("statement.pdf");
  await pickFiles(page, [file]);
  await expect(page.getByText(/Uploading [4-9]\d %/)).toBeVisible();
  await expect.poll(() => keptFiles(page)).toBe(1);
  await page.evaluate(() => indexedDB.deleteDatabase("patra-uploads"));
  await leaveAndReturn(page);
  const row = page.getByRole("listitem").filter({ hasText: "statement.pdf" });
  await expect(row).toContainText("Not finished: 45 % has arrived. Choose the file again");
  await expectSound(page, "a cut-off file");
  release();
  await pickFiles(page, [file]);
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
  await expect(row).toHaveCount(1);
  expect(sent.sort()).toEqual(["1", "2", "3"]);
});

test("the network lost and found again takes nothing from a file", async ({ page, context }) => {
  await page.route("**/api/uploads/presign", async (route) => {
    await context.setOffline(true);
    await route.abort("internetdisconnected");
  });
  await pickFiles(page, [uniqueImage("patient.png")]);
  await expect(page.getByText("Interrupted; trying again")).toBeVisible();
  await page.unroute("**/api/uploads/presign");
  await context.setOffline(false);
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
});

test("how long it still takes is told, for the file and for all", async ({ page, context }) => {
  const network = await context.newCDPSession(page);
  await network.send("Network.emulateNetworkConditions", {
    ...{ offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 250_000 },
  });
  const buffer = Buffer.concat([Buffer.from("%PDF-1.7\n% SPECIMEN\n"), randomBytes(3_500_000)]);
  await pickFiles(page, [{ name: "slow.pdf", mimeType: "application/pdf", buffer }]);
  const row = page.getByRole("listitem").filter({ hasText: "slow.pdf" });
  await expect(row).toContainText(/about (5|10|15) seconds left/);
  await expect(page.getByText(/0 of 1 file uploaded.* · about (5|10|15) seconds left/)).toBeVisible();
  await expectSound(page, "a file on its way");
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("status").filter({ hasText: "The file is uploaded." })).toHaveCount(1);
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
