import { expect, test } from "../support/login";
import { expectSound } from "../support/sound-page";

const screens = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
};

for (const [screen, viewport] of Object.entries(screens)) {
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport });

    test("the API's documents are accessible, closed and with calls open", async ({ page }) => {
      test.setTimeout(180_000);
      await page.goto("/docs/api");
      await expect(page.getByRole("heading", { level: 1, name: "API" })).toBeVisible();
      await expectSound(page, "API documents");
      for (const call of ["#multiUpload", "#flowInit"]) await page.locator(`${call} > summary`).click();
      await expect(page.getByRole("table", { name: "POST /v2/verification/multiupload: refusals" })).toBeVisible();
      await expectSound(page, "API documents with calls open");
    });
  });
}

test("every officer finds the documents in the account menu; commands name this deployment and can be copied", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/applicants");
  await page.getByRole("button", { name: /Account of/ }).click();
  await page.getByRole("menuitem", { name: "API documents" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "API" })).toBeVisible();
  await page.getByRole("button", { name: "Copy: Send documents" }).click();
  await expect(page.getByRole("button", { name: "Send documents: copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`--url ${process.env.TEST_ORIGIN}/v2/verification/multiupload`);
});

test.describe("as admin", () => {
  test.use({ signedInAs: "admin" });
  test("the account menu leads to the documents, on a phone too", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/admin/users");
    await expectSound(page, "users on a phone");
    await page.getByRole("button", { name: "Account" }).click();
    const link = page.getByRole("menuitem", { name: "API documents" });
    await expect(link).toBeInViewport({ ratio: 1 });
    await link.click();
    await expect(page.getByRole("heading", { level: 1, name: "API" })).toBeVisible();
  });
});

test.describe("as nobody", () => {
  test.use({ signedInAs: "nobody" });
  test("the document for programs is open to everybody, and may be kept", async ({ request }) => {
    const answer = await request.get("/v2/openapi.json");
    expect(answer.status()).toBe(200);
    expect(answer.headers()["cache-control"]).toBe("public, max-age=3600");
    const { openapi, servers } = await answer.json();
    expect([openapi, servers[0].url]).toEqual(["3.1.1", process.env.TEST_ORIGIN]);
  });
});
