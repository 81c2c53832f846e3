import type { Page } from "@playwright/test";
import { expect, test } from "../support/login";

/** Presses a button of the header while the page's scripts are held back, and lets them come. */
async function pressBeforeScripts(page: Page, button: RegExp): Promise<void> {
  let letScriptsCome = () => {};
  const scriptsMayCome = new Promise<void>((resolve) => {
    letScriptsCome = resolve;
  });
  await page.route(/\.js(\?|$)/, async (route) => {
    await scriptsMayCome;
    await route.continue();
  });
  await page.goto("/applicants", { waitUntil: "commit" });
  await page.getByRole("banner").getByRole("button", { name: button }).click();
  letScriptsCome();
}

test("a press before the page's scripts have come is kept, and opens the account menu when they have", async ({
  page,
}) => {
  await pressBeforeScripts(page, /^Account of/);
  await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeVisible();
});

test("a press before the page's scripts have come is kept, and opens the search when they have", async ({ page }) => {
  await pressBeforeScripts(page, /^Search$/);
  await expect(page.getByRole("dialog", { name: "Search" })).toBeVisible();
});
