import path from "node:path";
import { type Browser, expect } from "@playwright/test";
import type { StorageState } from "../support/login";
import type { Records } from "./find-records";

/** A document beside its fields, one of them chosen. */
export async function readme(
  browser: Browser,
  { session, records }: { session: StorageState; records: Records },
): Promise<void> {
  const context = await browser.newContext({
    ...{ storageState: session, baseURL: process.env.TEST_ORIGIN },
    ...{ viewport: { width: 1280, height: 800 }, colorScheme: "light" as const },
  });
  const page = await context.newPage();
  const field = page.locator("button[data-field]").nth(1);
  // The demo's documents are read while this waits.
  await expect(async () => {
    await page.goto(`/documents/${records.documentId}`);
    await expect(field).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 180_000 });
  await expect(page.locator("main img").first()).toBeVisible();
  await field.click();
  await page.mouse.move(0, 0);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: path.resolve("docs/screenshot.png") });
  await context.close();
}
