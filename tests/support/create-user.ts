import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";

/** Creates a user through the page. Answers e-mail and the password that was shown. */
export async function createUser(
  page: Page,
  name: string,
  branchName: string,
  role: "OFFICER" | "ADMIN" = "OFFICER",
): Promise<{ email: string; password: string }> {
  const email = `${randomUUID()}@desk.test`;
  await page.goto("/admin/users");
  await page.getByRole("button", { name: "New user" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Role").selectOption(role);
  await dialog.getByLabel("Branch").selectOption({ label: await optionWith(page, branchName) });
  await dialog.getByRole("button", { name: "Create user" }).click();
  const password = await dialog.getByRole("status", { name: "Password" }).innerText();
  await dialog.getByRole("button", { name: "Done" }).click();
  return { email, password };
}

async function optionWith(page: Page, text: string): Promise<string> {
  const options = page.getByRole("dialog").getByLabel("Branch").getByRole("option");
  return options.filter({ hasText: text }).first().innerText();
}
