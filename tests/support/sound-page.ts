import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./login";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules whose outcome colours decide. */
const ofColours = ["color-contrast", "link-in-text-block"];

async function expectNoViolation(page: Page, what: string, choose: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  // A page may still be moving: what is wrong with it stays wrong.
  await expect(async () => {
    // Where it was scrolled to, a link half under the header would count as too small a target.
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
    // No page has frames, which is all that the other mode is for: it finishes every look in a page of its own.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
    const { violations } = await choose(axe).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
    expect(found, what).toEqual([]);
  }).toPass({ timeout: 20_000 });
}

/**
 * No violation of WCAG 2.2 A and AA or of axe's own good practice, in light and dark colours, and nothing wider than the
 * screen.
 */
export async function expectSound(page: Page, what: string): Promise<void> {
  await expectNoViolation(page, what, (axe) => axe.withTags(tags));
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const [given, other] = isDark ? (["dark", "light"] as const) : (["light", "dark"] as const);
  await page.emulateMedia({ colorScheme: other });
  await expectNoViolation(page, `${what}, ${other}`, (axe) => axe.withRules(ofColours));
  await page.emulateMedia({ colorScheme: given });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}
