import { type Browser, expect, type Page } from "@playwright/test";
import type { StorageState } from "../support/login";

/** Ids of the demo's records, by the names that pages' folders have for them. */
export type Records = Record<"applicantId" | "batchId" | "documentId" | "userId" | "code", string>;

interface Sessions {
  officer: StorageState;
  admin: StorageState;
}

/** Finds an officer's applicant with documents that were read, as a person would: by following links. */
export async function findRecords(browser: Browser, { officer, admin }: Sessions): Promise<Records> {
  const baseURL = process.env.TEST_ORIGIN;
  const desk = await browser.newContext({ storageState: officer, baseURL });
  const office = await browser.newContext({ storageState: admin, baseURL });
  const idAt = async (page: Page, address: string, start: string): Promise<string> => {
    const link = page.locator(`main a[href^="${start}"]:not([href$="/new"])`).first();
    // The demo's documents are read while this waits.
    await expect(async () => {
      await page.goto(address);
      await expect(link).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 180_000 });
    return (await link.getAttribute("href"))?.slice(start.length).split(/[/?#]/)[0] ?? "";
  };
  try {
    const page = await desk.newPage();
    const applicantId = await idAt(page, "/applicants", "/applicants/");
    const batchId = await idAt(page, `/applicants/${applicantId}`, "/batches/");
    const documentId = await idAt(page, `/batches/${batchId}`, "/documents/");
    const userId = await idAt(await office.newPage(), "/admin/users", "/admin/users/");
    return { applicantId, batchId, documentId, userId, code: "POC_CDL" };
  } finally {
    await Promise.all([desk.close(), office.close()]);
  }
}
