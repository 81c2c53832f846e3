import type { Page } from "@playwright/test";
import { demoLogin, expect, test } from "../support/login";
import { createApplicant, openUpload, pickFiles, uniqueImage } from "../support/officer-pages";
import { expectSound } from "../support/sound-page";

/** Opens the search, once scripts have started. */
async function openSearch(page: Page, open: () => Promise<void>) {
  const box = page.getByRole("combobox", { name: "Search applicants and documents" });
  await expect(async () => {
    if (!(await box.isVisible())) await open();
    await expect(box).toBeFocused({ timeout: 1_000 });
  }).toPass();
  return { box, dialog: page.getByRole("dialog", { name: "Search" }) };
}

test("an officer finds an applicant by keys, gives it to a colleague and mentions them, who sees it until it is seen", async ({
  page,
  browser,
  baseURL,
  sessionOf,
}) => {
  test.setTimeout(180_000);
  const reviewer = demoLogin("reviewer");
  const name = await createApplicant(page);
  const key = name.split(" ").at(-1) ?? "";

  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  const own = page.getByRole("region", { name: "My applicants" });
  await expect(own.getByRole("link", { name })).toBeVisible();
  await expectSound(page, "home");

  const { dialog } = await openSearch(page, () => page.keyboard.press("/"));
  await page.keyboard.type(key.toUpperCase());
  await expect(dialog.getByRole("status")).toHaveText("1 result");
  await expect(dialog.getByRole("option", { selected: true })).toContainText(name);
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("option", { selected: true })).toContainText("Show all applicants");
  await page.keyboard.press("ArrowUp");
  await expectSound(page, "search with a result");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  const assigned = page.getByRole("region", { name: "Assigned to" });
  await assigned.getByRole("combobox").selectOption(reviewer.name);
  await assigned.getByRole("button", { name: "Assign", exact: true }).click();
  const activity = page.getByRole("region", { name: "Activity" });
  await expect(activity.getByText(`Assigned the applicant to ${reviewer.name}`)).toBeVisible();

  const comment = activity.getByRole("textbox", { name: "Comment", exact: true });
  await comment.fill("Kept, even so");
  await page.reload();
  await expect(comment).toHaveValue("Kept, even so");
  await comment.fill("");
  await comment.pressSequentially(`@${reviewer.name.slice(0, 3)}`);
  const offered = activity.getByRole("listbox", { name: "Colleagues to mention" });
  await expect(offered.getByRole("option", { name: reviewer.name })).toBeVisible();
  await expectSound(page, "a colleague being mentioned");
  await comment.press("Enter");
  await comment.pressSequentially("please look at the address");
  await expect(comment).toHaveValue(`@${reviewer.name} please look at the address`);
  await activity.getByRole("button", { name: "Comment", exact: true }).click();
  const told = activity.getByRole("list", { name: "What happened, newest first" });
  await expect(told.getByRole("listitem").first()).toContainText("please look at the address");
  await expect(comment).toHaveValue("");

  await comment.fill("It is 2345 6789 0123");
  await activity.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(activity.getByText(/looks like a full Aadhaar number/)).toBeVisible();
  await expect(comment).toHaveValue("It is 2345 6789 0123");
  await expectSound(page, "a comment refused");
  await comment.fill("");
  await told.getByRole("button", { name: /^Edit your comment/ }).click();
  await told.getByRole("textbox", { name: "Your comment" }).fill(`@${reviewer.name} please look at the name`);
  await told.getByRole("button", { name: "Save" }).click();
  await expect(told.getByRole("listitem").first()).toContainText("please look at the name");
  await expect(told.getByRole("listitem").first()).toContainText("edited");

  await comment.fill("To be deleted");
  await activity.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(told.getByRole("listitem").first()).toContainText("To be deleted");
  await told
    .getByRole("button", { name: /^Delete your comment/ })
    .first()
    .click();
  const asked = page.getByRole("dialog", { name: "Delete this comment?" });
  await expectSound(page, "a comment about to be deleted");
  await asked.getByRole("button", { name: "Delete" }).click();
  await expect(told.getByRole("listitem").first()).toContainText("This comment was deleted");
  await expect(told.getByText("This comment was deleted")).toBeFocused();
  await expect(page.getByText("To be deleted")).toHaveCount(0);

  const context = await browser.newContext({ baseURL, storageState: await sessionOf("reviewer") });
  const theirs = await context.newPage();
  await theirs.goto("/");
  const mentions = theirs.getByRole("region", { name: "You were mentioned" });
  await expectSound(theirs, "a reviewer's home");
  const kept = theirs.waitForResponse((answer) => answer.request().method() === "POST");
  await mentions.getByRole("link", { name }).click();
  const shown = theirs.getByRole("region", { name: "You are mentioned here" });
  await expect(shown).toContainText("please look at the name");
  await shown.scrollIntoViewIfNeeded();
  await kept;
  await theirs.goto("/");
  await expect(theirs.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  await expect(mentions.getByRole("link", { name })).toHaveCount(0);
  await expect(theirs.getByRole("region", { name: "My applicants" })).toContainText(name);
  await context.close();
});

test("what fails waits on the officer's home, with a way to where it is dealt with", async ({ page }) => {
  test.setTimeout(180_000);
  const name = await createApplicant(page);
  await openUpload(page);
  await pickFiles(page, [uniqueImage("not-a-document.png")]);
  await page.getByRole("button", { name: "Submit 1 document" }).click();
  await expect(page.getByText("1 of 1 document ready").last()).toBeVisible({ timeout: 120_000 });
  await page.goto("/");
  const failed = page.getByRole("region", { name: "Could not be read" });
  await failed.getByRole("listitem").filter({ hasText: name }).getByRole("link").click();
  await expect(page).toHaveURL(/\/documents\//);
  await expect(page.getByText(name).first()).toBeVisible();
});

test("of an Aadhaar number typed into the search only the end leaves the browser, and nothing of it stands in an address", async ({
  page,
}) => {
  await page.goto("/applicants");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
  const opener = page.getByRole("banner").getByRole("button", { name: "Search" });
  const { box, dialog } = await openSearch(page, () => opener.click());
  await box.fill("2345 6789 0123");
  await expect(dialog.getByText("Only the last four, 0123, are looked for").first()).toBeVisible();
  await expect(dialog.getByRole("status")).toContainText(/result|Nothing was found/);
  await expectSound(page, "a number cut");
  expect(asked.filter((text) => text.includes("/api/search"))).toHaveLength(1);
  expect(asked.filter((text) => /2345.?6789/.test(text))).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();

  const list = page.getByRole("searchbox", { name: "Search applicants" });
  await list.fill("2345 6789 0123");
  await list.press("Enter");
  expect(await list.evaluate((input: HTMLInputElement) => input.validity.patternMismatch)).toBe(true);
  await expect(page).toHaveURL(/\/applicants$/);
});

test("an officer searches again when the network is back; the key / can be switched off", async ({ page }) => {
  await page.goto("/applicants");
  await page.route("**/api/search", (route) => route.abort());
  const { box, dialog } = await openSearch(page, () => page.keyboard.press("/"));
  await box.fill("specimen");
  await expect(dialog.getByRole("status")).toContainText("The search could not be answered");
  await page.unroute("**/api/search");
  await box.fill("zzzz no such");
  await expect(dialog.getByText("Try a part of the name or id")).toBeVisible();
  await dialog.getByRole("checkbox", { name: "The key / opens the search" }).uncheck();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("/");
  await expect(dialog).toBeHidden();
});

test.describe("an officer whose home is quiet", () => {
  test.use({ signedInAs: "officer of another branch" });

  test("has what is new on it without loading it again, and nothing is drawn anew while nothing is", async ({
    page,
    browser,
    baseURL,
    sessionOf,
  }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
    await page.waitForLoadState("networkidle");
    let drawn = 0;
    page.on("request", (request) => {
      const { rsc, "next-router-prefetch": isAhead } = request.headers();
      if (rsc && !isAhead) drawn++;
    });
    /** What a browser tells a page when one comes back to its tab. */
    const comeBack = async () => {
      const looked = page.waitForResponse((answer) => answer.url().endsWith("/api/home"));
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      return (await looked).json();
    };
    // What other tests have sent in may still be on its way.
    await expect(async () => {
      const { mark } = await comeBack();
      const before = drawn;
      expect((await comeBack()).mark).toBe(mark);
      expect(drawn).toBe(before);
    }).toPass();

    const context = await browser.newContext({ baseURL, storageState: await sessionOf("officer of another branch") });
    const name = await createApplicant(await context.newPage());
    await context.close();
    await comeBack();
    await expect(page.getByRole("region", { name: "My applicants" }).getByRole("link", { name })).toBeVisible();
  });
});
