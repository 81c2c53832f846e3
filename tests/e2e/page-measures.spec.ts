import { pageAccess } from "../../lib/auth/page-access";
import { test } from "../support/desk-records";
import { measureFirstLoad } from "../support/first-load";
import { expect } from "../support/login";
import { standingOut, zoomedWidths } from "../support/reflow";

/** Kilobytes of compressed script a page may load before anybody does anything. */
const MOST_SCRIPT = 150;

test.use({ signedInAs: "admin" });

test(`every page loads at most ${MOST_SCRIPT} kB of script first`, async ({ records }) => {
  const { http, addressOf } = records;
  for (const folder of Object.keys(pageAccess)) {
    const reader = http[folder === "/(auth)/login" ? "nobody" : "admin"];
    const { bytes, scripts } = await measureFirstLoad(reader, addressOf(folder));
    const largest = scripts
      .sort((a, b) => b.bytes - a.bytes)
      .map(({ path, bytes }) => `${(bytes / 1024).toFixed(1)} ${path}`);
    expect.soft(scripts.length, folder).toBeGreaterThan(3);
    expect.soft(bytes / 1024, [folder, ...largest].join("\n")).toBeLessThanOrEqual(MOST_SCRIPT);
  }
});

test("every page is read without scrolling sideways at 200 and at 400 %", async ({ page, records }) => {
  test.setTimeout(180_000);
  for (const folder of Object.keys(pageAccess)) {
    await page.setViewportSize({ width: zoomedWidths[0] ?? 0, height: 512 });
    await page.goto(records.addressOf(folder));
    for (const width of zoomedWidths) {
      await page.setViewportSize({ width, height: 512 });
      expect.soft(await standingOut(page), `${folder}, ${width} pixels wide`).toEqual([]);
    }
  }
});

test("a browser that does not take brotli is sent the same script", async ({ records }) => {
  const { nobody } = records.http;
  const { scripts } = await measureFirstLoad(nobody, "/login");
  const address = scripts[0]?.path ?? "";
  const plain = await nobody.get(address, { headers: { "Accept-Encoding": "identity" } });
  expect(plain.headers()["content-encoding"]).toBeUndefined();
  expect(await plain.text()).toBe(await (await nobody.get(address)).text());
});
