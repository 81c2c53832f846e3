import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { createUser } from "../support/create-user";
import { submitSmallBatch } from "../support/desk-client";
import { demoLogin, expect, sessionFor, test as withSeededUsers } from "../support/login";
import { seededDocument } from "../support/seeded-document";
import { expectSound } from "../support/sound-page";

interface OwnUser {
  role: "OFFICER" | "ADMIN";
  login: { email: string; password: string };
}

/** A language is a user's own, and the seeded users are everybody's: each test has a new user of the officer's branch. */
const test = withSeededUsers.extend<OwnUser>({
  role: ["OFFICER", { option: true }],
  login: async ({ browser, sessionOf, baseURL, role }, use) => {
    const context = await browser.newContext({ baseURL, storageState: await sessionOf("admin") });
    const name = `Nila ${randomUUID().slice(0, 8)}`;
    await use(await createUser(await context.newPage(), name, demoLogin("officer").branchName, role));
    await context.close();
  },
  storageState: async ({ signedInAs, playwright, login }, use) =>
    use(signedInAs === "nobody" ? undefined : await sessionFor(playwright, login)),
});

const html = (page: Page) => page.locator("html");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Chooses a language in the account menu with the keyboard alone. */
async function chooseLanguage(page: Page, menu: RegExp, language: string, said: string): Promise<void> {
  await page.getByRole("button", { name: menu }).press("Enter");
  const choice = page.getByRole("menuitemradio", { name: language });
  await choice.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(said)).toBeVisible();
}

const toHindi = (page: Page) => chooseLanguage(page, /^Account of/, "हिन्दी", "डेस्क अब हिन्दी में है");
const toEnglish = (page: Page) => chooseLanguage(page, /^खाता/, "English", "The desk speaks English now");

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.locator("button[type=submit]").click();
}

/** No line of English prose: Latin words may be names, ids, file names and abbreviations, never three in a row. */
async function expectHindi(page: Page, title: string | RegExp): Promise<void> {
  await expect(html(page)).toHaveAttribute("lang", "hi");
  await expect(heading(page)).toHaveText(title);
  const text = await page.getByRole("main").innerText();
  const prose = text.split("\n").filter((line) => /(\b[a-z]{2,}\b ){2}\b[a-z]{2,}\b/.test(line));
  expect(prose, "English left on a Hindi page").toEqual([]);
}

test("an officer switches to Hindi: it acts at once, outlives signing out, and concerns nobody else", async ({
  page,
  browser,
  baseURL,
  sessionOf,
  login,
}) => {
  test.setTimeout(120_000);
  await page.goto("/applicants");
  await expect(html(page)).toHaveAttribute("lang", "en-IN");
  await toHindi(page);
  await expectHindi(page, "आवेदक");
  await expect(page).toHaveTitle("आवेदक · Patra");
  await page.reload();
  await expectHindi(page, "आवेदक");

  const elsewhere = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] } });
  const theirs = await elsewhere.newPage();
  await theirs.goto("/login");
  await expect(heading(theirs)).toHaveText("Sign in");
  await signIn(theirs, login);
  await expect(heading(theirs)).toHaveText("होम");
  await theirs.getByRole("button", { name: /^खाता/ }).click();
  await theirs.getByRole("menuitem", { name: "साइन आउट करें" }).click();
  await expect(heading(theirs)).toHaveText("Sign in");
  await elsewhere.close();

  const other = await browser.newContext({ baseURL, storageState: await sessionOf("officer") });
  const others = await other.newPage();
  await others.goto("/applicants");
  await expect(heading(others)).toHaveText("Applicants");
  await other.close();

  await page.goto("/applicants");
  await toEnglish(page);
  await expect(heading(page)).toHaveText("Applicants");
  await expect(html(page)).toHaveAttribute("lang", "en-IN");
});

test.describe("whoever has not signed in", () => {
  test.use({ signedInAs: "nobody" });

  test("is spoken to as the browser asks, or as chosen on the sign-in page, also without scripts", async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL, locale: "hi-IN", javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/applicants");
    await expect(html(page)).toHaveAttribute("lang", "hi");
    await expect(heading(page)).toHaveText("साइन इन करें");
    await page.getByRole("link", { name: "English" }).click();
    await expect(heading(page)).toHaveText("Sign in");
    await expect(page.getByRole("link", { name: "English" })).toHaveAttribute("aria-current", "true");
    expect(new URL(page.url()).searchParams.get("callbackUrl")).toBe("/applicants");
    await page.goto("/login?language=xx");
    await expect(heading(page)).toHaveText("Sign in");
    await context.close();
  });

  test("is refused in Hindi", async ({ page }) => {
    await page.goto("/login?language=hi");
    await signIn(page, { email: "nobody@desk.test", password: "not the password" });
    await expect(page.getByRole("alert").filter({ hasText: "ई-मेल या पासवर्ड गलत है" })).toBeVisible();
    await expectSound(page, "a refused sign-in in Hindi");
  });
});

for (const [screen, viewport] of Object.entries({
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
})) {
  test.describe(`in Hindi on a ${screen}`, () => {
    test.use({ viewport, colorScheme: screen === "phone" ? "dark" : "light" });

    test("the officer's pages are Hindi and accessible", async ({ page, browser, playwright, sessionOf }) => {
      test.setTimeout(180_000);
      const batch = await submitSmallBatch({ browser, playwright, sessionOf });
      await seededDocument(page);
      await toHindi(page);
      await expectHindi(page, /^(पैन कार्ड|पासपोर्ट|बिल)/);
      await expectSound(page, "a document");
      for (const [address, title, what] of [
        ["/", "होम", "home"],
        ["/applicants", "आवेदक", "the applicants"],
        ["/applicants?q=nobody-is-called-this", "आवेदक", "no applicant found"],
        ["/applicants/new", "नया आवेदक", "a new applicant"],
        [`/applicants/${batch.applicantId}`, batch.applicantName, "an applicant"],
        [`/applicants/${batch.applicantId}/upload`, "दस्तावेज़ जोड़ें", "the upload page"],
        [`/batches/${batch.batchId}`, "बैच", "a batch"],
        ["/documents/none", "यहाँ आपके लिए कुछ नहीं है", "not found"],
      ] as const) {
        await page.goto(address);
        await expectHindi(page, title);
        await expectSound(page, what);
      }

      await page.goto("/applicants/new");
      await page.getByRole("button", { name: "आवेदक बनाएँ" }).click();
      await expect(page.getByLabel("आवेदक का नाम")).toHaveAccessibleDescription(/आवेदक का नाम भरें/);
      await expect(page.getByLabel("आवेदन आईडी")).toHaveAccessibleDescription(/आवेदन आईडी भरें/);
      await expectSound(page, "a new applicant with errors");

      await page.goto(`/applicants/${batch.applicantId}/upload`);
      const letter = { name: "letter.pdf", mimeType: "application/pdf", buffer: Buffer.from("just a letter") };
      await expect(async () => {
        await page.getByLabel("अपलोड करने की फ़ाइलें").setInputFiles([letter]); // heard once scripts have started
        const row = page.getByRole("listitem").filter({ hasText: "letter.pdf" }).first();
        await expect(row).toContainText("नहीं ली गई: केवल JPEG", { timeout: 2_000 });
      }).toPass();
      await page.getByRole("button", { name: "फ़ोटो लें" }).click();
      await expect(page.getByRole("dialog", { name: "फ़ोटो लें" })).toBeVisible();
      await expectSound(page, "the camera");

      await page.goto("/docs/api");
      await expect(page.locator("main [lang=en-IN]").first()).toBeVisible();
      await expectSound(page, "the API's documents");
    });

    test.describe("as admin", () => {
      test.use({ role: "ADMIN" });
      test("the admin's pages are Hindi and accessible", async ({ page, browser, playwright, sessionOf }) => {
        test.setTimeout(180_000);
        const { batchId } = await submitSmallBatch({ browser, playwright, sessionOf });
        await page.goto("/admin/batches");
        await toHindi(page);
        for (const [address, title, what] of [
          ["/admin/batches", "बैच", "batches"],
          ["/admin/batches?q=nobody-is-called-this", "बैच", "no batch found"],
          [`/admin/batches/${batchId}`, "बैच का पूरा विवरण", "a batch in full"],
          ["/admin/audit", "ऑडिट", "audit"],
          ["/admin/audit?who=nobody-is-called-this", "ऑडिट", "no event found"],
          ["/admin/deliveries", "डिलीवरी", "deliveries"],
          ["/admin/users", "उपयोगकर्ता", "users"],
          ["/admin/batches/none", "यह पेज मौजूद नहीं है", "not found"],
        ] as const) {
          await page.goto(address);
          await expectHindi(page, title);
          await expectSound(page, what);
        }
        await page.goto("/admin/users");
        await page.getByRole("button", { name: "नया उपयोगकर्ता" }).click();
        await page.getByRole("button", { name: "उपयोगकर्ता बनाएँ" }).click();
        const dialog = page.getByRole("dialog");
        await expect(dialog.getByRole("alert")).toContainText("नीचे चिह्नित प्रविष्टियाँ जाँचें");
        await expect(dialog.getByLabel("ई-मेल")).toHaveAccessibleDescription(/ई-मेल पता भरें/);
        await expectSound(page, "a new user with errors");
      });
    });
  });
}
