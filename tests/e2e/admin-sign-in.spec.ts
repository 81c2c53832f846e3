import { randomInt } from "node:crypto";
import { demoLogin, expect, test } from "../support/login";

/* Wrong passwords slow the address down: each test comes from one of its own. */
const newAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

test.use({ signedInAs: "nobody" });
test.beforeEach(async ({ context }) => {
  await context.setExtraHTTPHeaders({ "x-forwarded-for": newAddress() });
});

test("one signs in, is led to where one wanted to go, and signs out again", async ({ page }) => {
  const { email, password, name } = demoLogin("admin");
  await page.goto("/admin/users?q=patra");
  await expect(page).toHaveURL(/\/login\?callbackUrl=/);
  await page.getByLabel("E-mail").fill(email.toUpperCase());
  await page.getByLabel("Password").fill(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Users" })).toBeVisible();
  await expect(page).toHaveURL(/\/admin\/users\?q=patra$/);

  await page.goto("/login");
  await expect(page).toHaveURL(/:\d+\/$/);

  await page.getByRole("button", { name: new RegExp(`Account of ${name}`) }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await page.goto("/applicants");
  await expect(page).toHaveURL(/\/login\?callbackUrl=%2Fapplicants$/);
});

test("a link from elsewhere cannot lead one away from the desk after signing in", async ({ page, baseURL }) => {
  const { email, password } = demoLogin("officer");
  await page.goto(`/login?callbackUrl=${encodeURIComponent("https://evil.test/applicants")}`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  expect(page.url()).toBe(`${baseURL}/`);
});

test("a wrong password is said plainly, and the fifth makes one wait", async ({ page }) => {
  await page.goto("/login");
  await page.getByLabel("E-mail").fill(`nobody-${randomInt(1e9)}@patra.example`);
  for (let tries = 1; tries <= 5; tries++) {
    await page.getByLabel("Password").fill(`wrong ${tries}`);
    const answered = page.waitForResponse(/callback\/credentials/);
    await page.getByRole("button", { name: "Sign in" }).click();
    await answered;
    await expect(page.getByRole("alert").filter({ hasText: "E-mail or password is wrong" })).toBeVisible();
  }
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /Try again in \d+ seconds?\./ })).toBeVisible();
});

test("the demo's hint names who there is and where samples lie, and no password", async ({ page }) => {
  await page.goto("/login");
  const hint = page.getByRole("region", { name: "Demo" });
  const users = ["officer", "officer of another branch", "reviewer", "admin", "auditor"] as const;
  for (const { email, branchName } of users.map(demoLogin)) {
    await expect(hint.getByRole("button", { name: email })).toContainText(branchName);
  }
  await expect(hint).toContainText(".data/samples");
  await hint.getByRole("button", { name: demoLogin("admin").email }).click();
  await expect(page.getByLabel("E-mail")).toHaveValue(demoLogin("admin").email);
  await expect(page.getByLabel("Password")).toBeFocused();
  const shown = await page.content();
  for (const user of users) expect(shown).not.toContain(demoLogin(user).password);
});

// That nothing breaks the policy is checked by every test here: a breach is an error in the console.
test("pages carry a policy with a nonce, and may not be framed", async ({ page }) => {
  const answer = await page.goto("/login");
  const headers = answer?.headers() ?? {};
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
});
