import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./login";

/** No violation of WCAG 2.2 A and AA or of axe's own good practice, and nothing wider than the screen. */
export async function expectSound(page: Page, what: string): Promise<void> {
  // A page may still be moving: what is wrong with it stays wrong.
  await expect(async () => {
    // Where it was scrolled to, a link half under the header would count as too small a target.
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
    // No page has frames, which is all that the other mode is for: it finishes every look in a page of its own.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ["violations"] })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
    expect(found, what).toEqual([]);
  }).toPass({ timeout: 20_000 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}
