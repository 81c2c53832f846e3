import { type Browser, expect } from "@playwright/test";
import type { StorageState } from "../support/login";

/** Ids of the demo's records, by the names that pages' folders have for them. */
export type Records = Record<"applicantId" | "batchId" | "documentId" | "userId" | "code", string>;

/** Finds an applicant with documents that were read, as a person would: by following links. */
export async function findRecords(browser: Browser, storageState: StorageState): Promise<Records> {
  const context = await browser.newContext({ storageState, baseURL: process.env.TEST_ORIGIN });
  const page = await context.newPage();
  const idAt = async (address: string, start: string): Promise<string> => {
    const link = page.locator(`main a[href^="${start}"]:not([href$="/new"])`).first();
    // The demo's documents are read while this waits.
    await expect(async () => {
      await page.goto(address);
      await expect(link).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 180_000 });
    return (await link.getAttribute("href"))?.slice(start.length).split(/[/?#]/)[0] ?? "";
  };
  try {
    const applicantId = await idAt("/applicants", "/applicants/");
    const batchId = await idAt(`/applicants/${applicantId}`, "/batches/");
    const documentId = await idAt(`/batches/${batchId}`, "/documents/");
    const userId = await idAt("/admin/users", "/admin/users/");
    return { applicantId, batchId, documentId, userId, code: "POC_CDL" };
  } finally {
    await context.close();
  }
}
