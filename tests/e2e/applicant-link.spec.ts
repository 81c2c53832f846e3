import { expect, test } from "../support/login";
import { createApplicant, sampleFile } from "../support/officer-pages";
import { expectSound } from "../support/sound-page";

test("an applicant agrees and sends by link, is told why to send again, and the officer sees both copies", async ({
  page,
  browser,
}) => {
  test.setTimeout(360_000);
  await createApplicant(page, ["PAN card"], "", { agrees: false });
  const applicantAddress = page.url();
  await page.getByRole("link", { name: "Add documents" }).first().click();
  await expect(page.getByText("The applicant has not agreed yet")).toBeVisible();
  await expectSound(page, "the upload page without consent");
  await page.getByRole("link", { name: "Go to the applicant" }).click();

  await page.getByRole("button", { name: "Make a link" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Good for how many days").fill("99");
  await dialog.getByRole("button", { name: "Make the link" }).click();
  await expect(dialog.getByLabel("Good for how many days")).toHaveAccessibleDescription(/1 to 30 days/);
  await expectSound(page, "a link about to be made");
  await dialog.getByLabel("Good for how many days").fill("7");
  await dialog.getByRole("button", { name: "Make the link" }).click();
  await expect(dialog.getByText("not shown again")).toBeVisible();
  await expectSound(page, "a link that was made");
  const url = new URL(await dialog.getByLabel("Link", { exact: true }).innerText());
  await dialog.getByRole("button", { name: "Copy" }).click(); // which this browser's user has not allowed
  await expect(page.getByText("Your browser does not let pages copy. Select the text instead.")).toBeVisible();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect(dialog.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url.href);
  await dialog.getByRole("button", { name: "Done" }).click();
  expect(await page.content()).not.toContain(url.hash.slice(1));
  await expectSound(page, "an applicant with a link");

  const context = await browser.newContext({
    baseURL: process.env.TEST_ORIGIN,
    storageState: { cookies: [], origins: [] }, // nobody is signed in on the applicant's phone
    viewport: { width: 390, height: 844 },
  });
  const phone = await context.newPage();
  const asked: string[] = [];
  // What is sent of an address ends before its fragment; scripts' requests and referrers are looked at whole.
  phone.on("request", (request) => {
    asked.push(request.headers().referer ?? "", ...(request.isNavigationRequest() ? [] : [request.url()]));
  });
  await phone.goto(`${url.pathname}${url.hash}`);
  await expect(phone.getByRole("heading", { name: "Notice about your personal data" })).toBeVisible();
  await expectSound(phone, "the notice on a phone");
  await phone.getByRole("link", { name: "हिन्दी" }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "अपने दस्तावेज़ भेजें" })).toBeVisible();
  await phone.getByRole("button", { name: "मैं सहमत हूँ" }).click();
  await phone.getByRole("link", { name: "English" }).click();
  const checklist = phone.getByRole("region", { name: "What is needed" });
  await expect(checklist.getByRole("listitem")).toContainText("Still needed");
  await expectSound(phone, "the checklist on a phone");

  const files = phone.getByRole("region", { name: "Files" });
  await phone
    .getByLabel("Choose files")
    .setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("x") });
  await expect(files.getByText("This kind of file is not taken")).toBeVisible();
  await phone.getByLabel("Choose files").setInputFiles(sampleFile("pan"));
  await expect(files.getByText("Sent", { exact: true })).toBeVisible();
  await expect(files.getByText("1 of 20 files sent")).toBeVisible();
  await expect(checklist.getByRole("listitem")).toContainText("Being looked at");
  await expectSound(phone, "files sent on a phone");

  // The officer's page, open all the while, has it without being loaded again.
  await expect(
    page.getByRole("region", { name: "Consent" }).getByText("By the applicant, on an upload link"),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: "Came in" }).getByRole("listitem")).toContainText("Upload link");
  await expectSound(page, "an applicant with a file that came in");
  await page.getByRole("button", { name: "Send 1 file on" }).click();
  await expect(page.getByText("1 of 1 document ready").last()).toBeVisible({ timeout: 120_000 });
  await page.getByRole("link", { name: "PAN card" }).click();
  await page.getByRole("region", { name: "Review" }).getByRole("button", { name: "Ask again" }).click();
  await page.getByRole("dialog").getByLabel("It cannot be read").check();
  await page.getByRole("dialog").getByRole("button", { name: "Ask again" }).click();
  await expect(page.getByText(/Asked for again by/).first()).toBeVisible();

  await page.goto(applicantAddress);
  const item = page.getByRole("region", { name: "Checklist" }).getByRole("listitem");
  await expect(item).toContainText("Asked for again: It cannot be read");
  await expectSound(page, "a checklist with a reason");

  await phone.reload();
  await expect(checklist.getByRole("listitem")).toContainText("Please send again");
  await expect(checklist.getByRole("listitem")).toContainText("Take a sharp photo in good light");
  await expectSound(phone, "what must be sent again on a phone");
  await phone.getByLabel("Choose files").setInputFiles(sampleFile("pan"));
  await expect(files.getByText("We already have this file")).toBeVisible();
  await phone.getByLabel("Choose files").setInputFiles(otherPan());
  await expect(files.getByText("2 of 20 files sent")).toBeVisible();
  await phone.getByRole("button", { name: "I have sent everything" }).click();
  await expect(phone.getByText("Your branch has your files")).toBeVisible();
  expect(asked.filter((line) => line.includes(url.hash.slice(1)))).toEqual([]);
  await context.close();

  await page.getByRole("button", { name: "Send 1 file on" }).click();
  await expect(page.getByText("1 of 1 document ready").last()).toBeVisible({ timeout: 120_000 });
  await page.getByRole("link", { name: "PAN card" }).click();
  await page.getByRole("link", { name: "Compare with the one before" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Old and new" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Pages" }).locator("img")).toHaveCount(2);
  const differing = page.getByRole("region", { name: "Fields" }).locator("[data-differs]");
  await expect(differing.filter({ hasText: "Differs" }).first()).toBeVisible();
  await page.keyboard.press("n");
  await expect(differing.first()).toBeFocused();
  await page.keyboard.press("p");
  await expect(differing.last()).toBeFocused();
  await expectSound(page, "old and new side by side");
  await page.setViewportSize({ width: 390, height: 844 });
  await expectSound(page, "old and new on a phone");

  await page.goto(applicantAddress);
  const links = page.getByRole("region", { name: "Upload links" });
  await links.getByRole("button", { name: /^Close/ }).click();
  await expect(links.getByText("Closed")).toBeVisible();
  await links.getByRole("button", { name: "Make a link" }).click();
  await dialog.getByRole("button", { name: "Make the link" }).click();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(links.getByText("Open", { exact: true })).toBeVisible();
  await expect(links.getByText("Closed")).toBeHidden();
  await links.getByText("1 earlier link").click();
  await expect(links.getByText("Closed")).toBeVisible();
  await expectSound(page, "an applicant with an earlier link");
});

/** Another person's PAN card than `sampleFile` gives. */
function otherPan() {
  const [first, other] = [sampleFile("pan"), sampleFile("before-2018")];
  expect(other).not.toBe(first);
  return other;
}

test("a co-applicant is added with documents of their own, and taken out again", async ({ page }) => {
  test.setTimeout(120_000);
  const main = await createApplicant(page, ["PAN card"]);
  const address = page.url();
  const panel = page.getByRole("region", { name: "Co-applicants" });
  await panel.getByRole("button", { name: "Add a co-applicant" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a co-applicant" });
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(dialog.getByLabel("Name", { exact: true })).toHaveAccessibleDescription(/Enter the applicant's name/);
  await expectSound(page, "a co-applicant about to be added");
  await dialog.getByLabel("Name", { exact: true }).fill("Vikram Specimen");
  await dialog.getByLabel("External reference id").fill("CO-1");
  await dialog.getByLabel("Aadhaar", { exact: true }).check();
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(dialog).toBeHidden();
  await expect(panel.getByText("In the case")).toBeVisible({ timeout: 30_000 });
  await expect(
    panel
      .getByRole("listitem")
      .filter({ hasText: /Aadhaar\s*Missing/ })
      .last(),
  ).toBeVisible();
  await expectSound(page, "a case of two");
  await panel.getByRole("link", { name: "Vikram Specimen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Vikram Specimen" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Checklist" }).getByRole("listitem")).toContainText("Aadhaar");
  await expect(panel.getByRole("link", { name: main })).toBeVisible();
  await page.goto(address);
  await panel.locator("summary").filter({ hasText: "Take out" }).click();
  await panel.getByRole("button", { name: "Take out" }).click();
  await expect(panel.getByText("Taken out", { exact: true })).toBeVisible();
  await expectSound(page, "a co-applicant taken out");
});
