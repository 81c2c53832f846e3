import type { Page } from "@playwright/test";

/** CSS pixels left of a screen 1280 wide at 200 % (WCAG 2.2, 1.4.4) and at 400 % (1.4.10). */
export const zoomedWidths = [640, 320];

/**
 * What makes a page wider than its window, so that it must be scrolled sideways to be read: the innermost elements that stand
 * out. What has a scroll bar of its own, as wide tables do, may be wider.
 */
export const standingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const isOut = (element: Element) => element.getBoundingClientRect().right > width + 1;
    const out = [...document.body.querySelectorAll("*")]
      .filter((element) => isOut(element) && ![...element.children].some(isOut))
      .map((element) => `${element.tagName.toLowerCase()} “${(element.textContent ?? "").trim().slice(0, 40)}”`);
    return out.length > 0 ? out : ["something that is no element"];
  });
