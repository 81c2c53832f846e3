import { randomInt, randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { codeOf } from "../support/authenticator";
import { demoLogin, expect, test } from "../support/login";
import { type OidcProvider, startOidcProvider } from "../support/oidc-provider";
import { expectSound } from "../support/sound-page";

test.use({ signedInAs: "admin" });

/** A browser nobody is signed in with, at an address of its own. */
async function newVisitor(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
  const context = await browser.newContext({
    ...{ baseURL, storageState: { cookies: [], origins: [] }, extraHTTPHeaders: { "x-forwarded-for": address } },
  });
  return context.newPage();
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test("somebody is invited, chooses a password, sets up a second factor, signs in with it, and is signed out by an admin", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const email = `${randomUUID()}@desk.test`;
  const name = `Nila ${randomUUID().slice(0, 8)}`;
  const password = "four words nobody knows";

  await page.goto("/admin/users");
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Branch").selectOption({ index: 1 });
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByRole("status", { name: "Link" }).innerText();
  await expectSound(page, "the link of an invitation");
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("row", { name: email })).toBeVisible();
  await expectSound(page, "an open invitation");

  const theirs = await newVisitor(browser, baseURL);
  await theirs.goto(link);
  await expect(theirs.getByText(demoLogin("admin").name)).toBeVisible();
  await expectSound(theirs, "an invitation");
  await theirs.getByRole("button", { name: "Begin" }).click();
  await expect(theirs.getByLabel("Your name")).toHaveAccessibleDescription("Enter the person's name");
  await theirs.getByLabel("Your name").fill(name);
  await theirs.getByLabel("Choose a password").fill(password);
  await theirs.getByRole("button", { name: "Begin" }).click();
  await expect(heading(theirs, "Home")).toBeVisible();
  await page.goto(link);
  await expect(page.getByText("This invitation is no longer good")).toBeVisible();

  await theirs.goto("/account");
  await theirs.getByRole("link", { name: "Set up" }).click();
  const secret = await theirs.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText();
  await theirs.getByLabel("Code").fill("000000");
  await theirs.getByRole("button", { name: "Turn on" }).click();
  await expect(theirs.getByLabel("Code")).toHaveAccessibleDescription(/not right/);
  await expectSound(theirs, "setting up a second factor, after a wrong code");
  await theirs.getByLabel("Code").fill(codeOf(secret));
  await theirs.getByRole("button", { name: "Turn on" }).click();
  await expect(theirs.getByRole("list", { name: "Recovery codes" }).getByRole("listitem")).toHaveCount(10);
  await expectSound(theirs, "recovery codes");
  await theirs.getByRole("button", { name: "I have kept them" }).click();
  await expect(theirs.getByText("10 recovery codes are left")).toBeVisible();
  await expectSound(theirs, "an account with a second factor");

  await theirs.getByRole("button", { name: /^Account of/ }).click();
  await theirs.getByRole("menuitem", { name: "Sign out" }).click();
  await theirs.getByLabel("E-mail").fill(email);
  await theirs.getByLabel("Password").fill(password);
  await theirs.getByRole("button", { name: "Sign in" }).click();
  await expect(theirs.getByLabel("Code")).toBeFocused();
  await expectSound(theirs, "the code is asked for");
  await theirs.getByLabel("Code").fill(codeOf(secret, 1));
  await theirs.getByRole("button", { name: "Go on" }).click();
  await expect(heading(theirs, "Home")).toBeVisible();

  await page.goto(`/admin/users?q=${email}`);
  await page.getByRole("link", { name }).click();
  await expect(heading(page, name)).toBeVisible();
  await expectSound(page, "a user with a session");
  await page.getByRole("button", { name: /^End/ }).click();
  await expect(page.getByText("Nowhere at the moment")).toBeVisible();
  await theirs.reload();
  await expect(heading(theirs, "Sign in")).toBeVisible();

  await page.getByRole("button", { name: "Reset the second factor" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Reset" }).click();
  await expect(page.getByText("Not set up")).toBeVisible();
  await theirs.getByLabel("E-mail").fill(email);
  await theirs.getByLabel("Password").fill(password);
  await theirs.getByRole("button", { name: "Sign in" }).click();
  await expect(heading(theirs, "Home")).toBeVisible();
  await theirs.context().close();
});

test.describe("with the lender's identity provider", () => {
  let provider: OidcProvider;
  test.beforeAll(async () => {
    const { OIDC_ISSUER, OIDC_CLIENT_ID = "", OIDC_CLIENT_SECRET = "" } = process.env;
    const port = Number(new URL(OIDC_ISSUER ?? "").port);
    provider = await startOidcProvider({ port, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET });
  });
  test.afterAll(() => provider.close());

  test("a user is let in to where they wanted to go, and a stranger is told what to do", async ({
    browser,
    baseURL,
  }) => {
    const { email, name } = demoLogin("officer of another branch");
    const stranger = `${randomUUID()}@desk.test`;
    provider.users.push(
      { sub: randomUUID(), email, email_verified: true, name },
      { sub: randomUUID(), email: stranger, email_verified: true, name: "Nobody here" },
    );
    const theirs = await newVisitor(browser, baseURL);
    await theirs.goto("/applicants/new");
    await theirs.getByRole("button", { name: "Continue with Specimen Bank" }).click();
    await theirs.getByRole("link", { name: stranger }).click();
    await expect(theirs.getByText(/Ask your admin for an invitation/)).toBeVisible();
    await expectSound(theirs, "a stranger is refused");
    await theirs.goto("/applicants/new");
    await theirs.getByRole("button", { name: "Continue with Specimen Bank" }).click();
    await theirs.getByRole("link", { name: email }).click();
    await expect(heading(theirs, "New applicant")).toBeVisible();
    await theirs.goto("/account");
    await expect(theirs.getByText("this one")).toBeVisible();
    await theirs.context().close();
  });
});

test("a key is made, shown once, opens what it may, and opens nothing once revoked", async ({
  page,
  playwright,
  baseURL,
}) => {
  const name = `Origination ${randomUUID().slice(0, 8)}`;
  await page.goto("/admin/keys");
  await page.getByRole("button", { name: "New key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make the key" }).click();
  await expect(dialog.getByText("Choose at least one thing the key may do")).toBeVisible();
  await expectSound(page, "a new key with errors");
  await dialog.getByLabel("What it is for").fill(name);
  await dialog.getByLabel("Branch").selectOption({ index: 1 });
  await dialog.getByText("open applicants").click();
  await dialog.getByRole("button", { name: "Make the key" }).click();
  const key = await dialog.getByRole("status", { name: "Key" }).innerText();
  await dialog.getByRole("button", { name: "Done" }).click();

  const http = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { authorization: `Bearer ${key}` } });
  const data = {
    applicationId: `LN-${randomUUID()}`,
    externalReferenceId: "LOS-1",
    name: "Tara Specimen",
    productType: "POC_CDL",
  };
  const opened = await http.post("/api/v1/applicants", { data });
  expect(opened.status()).toBe(201);
  const { id } = await opened.json();
  expect((await http.get(`/api/v1/applicants/${id}`)).status()).toBe(403);
  await page.goto(`/applicants/${id}`);
  await expect(page.getByText(name).first()).toBeVisible();

  await page.goto("/admin/keys");
  await expect(page.getByRole("row", { name })).not.toContainText("never");
  await expectSound(page, "keys");
  await page.getByRole("button", { name: `Revoke the key for ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByRole("row", { name })).toContainText("Revoked");
  expect((await http.post("/api/v1/applicants", { data })).status()).toBe(401);
  await http.dispose();
});

test("a branch is opened, renamed, closed and opened again", async ({ page }) => {
  const code = `E2E-${randomUUID().slice(0, 6).toUpperCase()}`;
  await page.goto("/admin/branches");
  await page.getByRole("button", { name: "New branch" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill(`Satara ${code}`);
  await page.getByRole("dialog").getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Open branch" }).click();
  await page.getByRole("button", { name: `Rename Satara ${code}` }).click();
  await page.getByRole("dialog").getByLabel("Name").fill(`Karad ${code}`);
  await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
  const row = page.getByRole("row", { name: `Karad ${code}` });
  await row.getByRole("button", { name: /^Close/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close branch" }).click();
  await expect(row).toContainText("Closed");
  await row.getByRole("button", { name: /^Open again/ }).click();
  await expect(row.getByText("Open", { exact: true })).toBeVisible();

  const inUse = page.getByRole("row", { name: demoLogin("officer").branchName });
  await inUse.getByRole("button", { name: /^Close/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close branch" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("still in use");
  await expectSound(page, "a branch that cannot be closed");
});
