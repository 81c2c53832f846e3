import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/login";
import { createApplicant } from "../support/officer-pages";

/** Opens a page whose scripts are held back, presses buttons of it, and lets the scripts come. */
async function pressBeforeScripts(page: Page, address: string, ...buttons: Locator[]): Promise<void> {
  let letScriptsCome = () => {};
  const scriptsMayCome = new Promise<void>((resolve) => {
    letScriptsCome = resolve;
  });
  await page.route(/\.js(\?|$)/, async (route) => {
    await scriptsMayCome;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  for (const button of buttons) await button.click();
  letScriptsCome();
}

test.describe("a press before the page's scripts have come is kept, and when they have", () => {
  const header = (page: Page) => page.getByRole("banner");
  const account = (page: Page) => header(page).getByRole("button", { name: /^Account of/ });
  const search = (page: Page) => header(page).getByRole("button", { name: /^Search$/ });

  test("opens the account menu", async ({ page }) => {
    await pressBeforeScripts(page, "/applicants", account(page));
    await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeVisible();
  });

  test("opens the search; of several presses the last counts, once", async ({ page }) => {
    await pressBeforeScripts(page, "/applicants", account(page), search(page), search(page));
    await expect(page.getByRole("dialog", { name: "Search" })).toBeVisible();
    await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeHidden();
  });

  test("opens a dialog of the page itself", async ({ page }) => {
    await createApplicant(page);
    await pressBeforeScripts(page, page.url(), page.getByRole("button", { name: "Make a link" }));
    await expect(page.getByRole("dialog").getByRole("button", { name: "Make the link" })).toBeVisible();
  });
});
