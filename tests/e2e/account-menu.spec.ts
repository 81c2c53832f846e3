import { expect, test } from "../support/login";

test("a press before the page's scripts have come is kept, and opens the menu when they have", async ({ page }) => {
  let letScriptsCome = () => {};
  const scriptsMayCome = new Promise<void>((resolve) => {
    letScriptsCome = resolve;
  });
  await page.route(/\.js(\?|$)/, async (route) => {
    await scriptsMayCome;
    await route.continue();
  });
  await page.goto("/applicants", { waitUntil: "commit" });
  await page.getByRole("button", { name: /^Account of/ }).click();
  letScriptsCome();
  await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeVisible();
});
