import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/login";
import { createApplicant, openUpload, pickFiles, uniqueImage } from "../support/officer-pages";
import { expectSound } from "../support/sound-page";

test.beforeEach(async ({ page }) => {
  await createApplicant(page);
  await openUpload(page);
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
