import type { Page } from "@playwright/test";
import { expect, test } from "../support/login";
import { seededDocument } from "../support/seeded-document";

/** Presses Tab until the focused element answers to this text; fails when the whole page has been gone through. */
async function tabTo(page: Page, text: RegExp, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      return `${element?.getAttribute("aria-label") ?? ""} ${element?.innerText ?? ""} ${element?.getAttribute("name") ?? ""}`;
    });
    if (text.test(focused)) return;
  }
  throw new Error(`Tab never reached ${text}`);
}

test("an applicant is created with the keyboard alone", async ({ page }) => {
  await page.goto("/applicants");
  await tabTo(page, /New applicant/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "New applicant" })).toBeVisible();
  const id = crypto.randomUUID().slice(0, 8);
  for (const [field, value] of [
    ["name", `Kiran Specimen ${id}`],
    ["applicationId", `LN-${id}`],
    ["externalReferenceId", `EXT-${id}`],
    ["productType", "Personal loan"],
  ] as const) {
    await tabTo(page, new RegExp(`(^| )${field}$`));
    await page.keyboard.type(value);
  }
  await tabTo(page, /expectedDocuments/);
  await page.keyboard.press("Space");
  await tabTo(page, /Create applicant/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: `Kiran Specimen ${id}` })).toBeVisible();
});

test("a field is chosen and left with the keyboard, and its place is said", async ({ page }) => {
  await seededDocument(page);
  const fields = page.getByRole("region", { name: "Fields" }).locator("[aria-pressed]");
  await fields.first().focus();
  await expect(fields.first()).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("ArrowDown");
  await expect(fields.nth(1)).toBeFocused();
  await expect(fields.nth(1)).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("status").filter({ hasText: /on (the )?page/ })).toHaveCount(1);
  await page.keyboard.press("Space");
  await expect(fields.first()).toHaveAttribute("aria-pressed", "false");
});

test("the first Tab offers to skip the navigation, and focus can be seen", async ({ page }) => {
  await page.goto("/applicants");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
