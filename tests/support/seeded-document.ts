import { expect, type Page } from "@playwright/test";

/** Opens a document of the demo seed that was read, with its page and fields. Answers its address. */
export async function seededDocument(page: Page): Promise<string> {
  await expect(async () => {
    await page.goto("/applicants");
    const addresses = await page
      .getByRole("table")
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const address of addresses) {
      await page.goto(address);
      const read = page
        .getByRole("region", { name: "History" })
        .getByRole("link", { name: /PAN card|Passport|Invoice/ });
      if ((await read.count()) === 0) continue;
      await read.first().click();
      await expect(page.getByRole("region", { name: "Fields" }).getByRole("button").first()).toBeVisible({
        timeout: 5_000,
      });
      return;
    }
    throw new Error("No seeded document is read yet");
  }).toPass({ timeout: 90_000 });
  return page.url();
}
