import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { createUser } from "../support/create-user";
import { submitSmallBatch } from "../support/desk-client";
import { demoLogin, expect, test } from "../support/login";

test.use({ signedInAs: "admin" });

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto("/login");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("an admin makes a user, whose role, password and access then act at once where they are signed in", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const name = `Nila ${randomUUID().slice(0, 8)}`;
  const login = await createUser(page, name, demoLogin("officer").branchName);
  const context = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] } });
  const theirs = await context.newPage();
  await signIn(theirs, login);
  await expect(theirs.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  await expect(theirs.getByRole("link", { name: "Users" })).toHaveCount(0);

  await page.getByRole("button", { name: `Edit ${name}` }).click();
  await page.getByRole("dialog").getByLabel("Role").selectOption("ADMIN");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name }).getByRole("cell", { name: "Admin", exact: true })).toBeVisible();
  await theirs.goto("/admin/users");
  await expect(theirs.getByRole("heading", { level: 1, name: "Users" })).toBeVisible();

  await page.getByRole("button", { name: `Reset password of ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Reset password" }).click();
  const password = await page.getByRole("dialog").getByRole("status", { name: "Password" }).innerText();
  expect(password).not.toBe(login.password);
  await page.getByRole("button", { name: "Done" }).click();
  await theirs.reload();
  await expect(theirs.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await signIn(theirs, { email: login.email, password });
  await expect(theirs.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();

  await page.getByRole("button", { name: `Deactivate ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
  await expect(page.getByRole("button", { name: `Activate ${name}` })).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await context.close();
});

test("what is wrong with a new user is named beside its field, and what was typed stays", async ({ page }) => {
  await page.goto("/admin/users");
  await page.getByRole("button", { name: "New user" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail").fill("not an address");
  await dialog.getByLabel("Role").selectOption("ADMIN");
  await dialog.getByRole("button", { name: "Create user" }).click();
  await expect(dialog.getByLabel("Name")).toHaveAccessibleDescription("Enter the person's name");
  await expect(dialog.getByLabel("E-mail")).toHaveAccessibleDescription("Enter an e-mail address");
  await expect(dialog.getByLabel("E-mail")).toHaveValue("not an address");
  await expect(dialog.getByLabel("Role")).toHaveValue("ADMIN");
  await dialog.getByLabel("Name").fill("Somebody");
  await dialog.getByLabel("E-mail").fill(demoLogin("officer").email);
  await dialog.getByLabel("Branch").selectOption({ index: 1 });
  await dialog.getByRole("button", { name: "Create user" }).click();
  await expect(dialog.getByLabel("E-mail")).toHaveAccessibleDescription("Somebody has this e-mail already");
});

test("a branch is opened and can then be chosen", async ({ page }) => {
  const code = `E2E-${randomUUID().slice(0, 6).toUpperCase()}`;
  await page.goto("/admin/users");
  await page.getByRole("button", { name: "New branch" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill(`Nashik ${code}`);
  await page.getByRole("dialog").getByLabel("Code").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Open branch" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "New user" }).click();
  await page
    .getByRole("dialog")
    .getByLabel("Branch")
    .selectOption({ label: `Nashik ${code} (${code})` });
});

test.describe("batches", () => {
  test("filters narrow the list, stand in the address and survive going back; one batch is told in full", async ({
    page,
    browser,
    playwright,
    sessionOf,
  }) => {
    test.setTimeout(180_000);
    const { applicantName: applicant } = await submitSmallBatch({ browser, playwright, sessionOf });

    await page.goto("/admin/batches");
    await page.getByLabel("Text").fill(applicant.slice(-8));
    await page.getByRole("combobox", { name: "Branch" }).selectOption({ label: demoLogin("officer").branchName });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/q=/);
    await expect(page.getByRole("row")).toHaveCount(2);
    await page.getByRole("combobox", { name: "Came in by" }).selectOption("CAMERA");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByText("No batch matches")).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("combobox", { name: "Came in by" })).toHaveValue("");
    await expect(page.getByRole("row")).toHaveCount(2);

    await page.getByRole("link", { name: applicant }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Batch in full" })).toBeVisible();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText(/^Finished: /)).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 90_000 });
    const events = page.getByRole("list", { name: "Audit events" }).getByRole("listitem");
    await expect(events).toHaveCount(4);
    await expect(events.nth(0)).toContainText(`Submitted 1 document${demoLogin("officer").name}`);
    await expect(events.nth(1)).toContainText("Atlas took 1 document");
    await expect(events.nth(2)).toContainText("front.png");
    await expect(events.nth(3)).toContainText("Finished");
    await page.getByRole("link", { name: "front.png" }).click();
    await expect(page.getByRole("link", { name: applicant, exact: true })).toBeVisible();
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });
    test("the filters work all the same", async ({ page }) => {
      await page.goto("/admin/batches");
      await page.getByLabel("Text").fill("nobody-is-called-this");
      await page.getByRole("combobox", { name: "Status" }).selectOption("FAILED");
      await page.getByRole("button", { name: "Show" }).click();
      await expect(page).toHaveURL(/status=FAILED/);
      await expect(page.getByLabel("Text")).toHaveValue("nobody-is-called-this");
      await expect(page.getByText("No batch matches")).toBeVisible();
    });
  });
});
