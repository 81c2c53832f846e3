import type { Page } from "@playwright/test";
import { submitSmallBatch } from "../support/desk-client";
import { demoLogin, expect, test } from "../support/login";
import { seededDocument } from "../support/seeded-document";

let records: Awaited<ReturnType<typeof submitSmallBatch>>;
test.beforeAll(async ({ browser, playwright, sessionOf }) => {
  records = await submitSmallBatch({ browser, playwright, sessionOf });
});

const rows = (page: Page) => page.getByRole("table", { name: "Audit events" }).getByRole("row");

test.describe("as admin", () => {
  test.use({ signedInAs: "admin" });

  test("who saw an applicant's data is one click away, the own look included", async ({
    page,
    browser,
    baseURL,
    sessionOf,
  }) => {
    const officer = await browser.newContext({ baseURL, storageState: await sessionOf("officer") });
    const theirs = await officer.newPage();
    await theirs.goto(`/batches/${records.batchId}`);
    await expect(theirs.getByRole("heading", { level: 1, name: "Batch" })).toBeVisible();
    await officer.close();

    await page.goto(`/applicants/${records.applicantId}`);
    await page.getByRole("link", { name: "Who saw this applicant's data" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Audit" })).toBeVisible();
    await expect(page.getByLabel("What")).toHaveValue("looks");
    await expect(rows(page).nth(1)).toContainText(`Looked at the applicant`);
    await expect(rows(page).nth(1)).toContainText(demoLogin("admin").name);
    await expect(rows(page).filter({ hasText: "Looked at the batch" })).toContainText(demoLogin("officer").name);
    await expect(rows(page).nth(1)).toContainText(/127\.0\.0\.1|::1/);
    await expect(rows(page).nth(1)).toContainText("Chrome on Linux");
  });

  test("filters narrow the trail, stand in the address and survive going back", async ({ page }) => {
    await page.goto("/admin/audit");
    await page.getByLabel("Record").fill(records.batchId);
    await page.getByLabel("What").selectOption("Batch submitted");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/what=batch\.submitted/);
    await expect(rows(page)).toHaveCount(2);
    await expect(rows(page).nth(1)).toContainText("Submitted 1 document");
    await page.getByLabel("Who").fill("nobody-is-called-this");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByText("No event matches")).toBeVisible();
    await page.goBack();
    await expect(page.getByLabel("Who")).toHaveValue("");
    await expect(rows(page)).toHaveCount(2);
    await page.getByRole("link", { name: "Clear filters" }).click();
    await expect(page).toHaveURL(/\/admin\/audit$/);
  });

  test("all events are checked, which is an event itself, and a head is signed by itself", async ({ page }) => {
    test.setTimeout(150_000);
    await page.goto("/admin/audit");
    await page.getByRole("button", { name: "Check all events" }).click();
    await expect(page.getByRole("status")).toContainText(/All [\d,]+ events are as recorded\./);
    await expect(
      rows(page)
        .filter({ hasText: /Checked [\d,]+ events: all as recorded/ })
        .first(),
    ).toBeVisible();
    // The product under test signs every minute.
    await expect(async () => {
      await page.reload();
      await expect(page.getByText(/^Event \d+, \d/)).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 120_000, intervals: [5_000] });
    await page.getByRole("button", { name: "Check all events" }).click();
    await expect(page.getByRole("status")).toContainText(/All [\d,]+ events are as recorded\./);
  });

  test("lists whose links come into view leave no look at what they lead to", async ({
    page,
    browser,
    playwright,
    sessionOf,
  }) => {
    const { applicantId, applicantName } = await submitSmallBatch({ browser, playwright, sessionOf });
    for (const list of ["/applicants", "/admin/batches"]) {
      const fetched = page.waitForResponse((answer) => new RegExp(`${list}/c[a-z0-9]+\\?_rsc`).test(answer.url()));
      await page.goto(`${list}?q=${applicantName.slice(-8)}`);
      await page.getByRole("link", { name: applicantName }).hover();
      await fetched; // the browser did ask for it beforehand
    }
    await page.goto(`/admin/audit?what=looks&record=${applicantId}&who=${demoLogin("admin").email}`);
    await expect(page.getByText("No event matches")).toBeVisible();
    await page.goto(`/applicants/${applicantId}`);
    await page.goto(`/admin/audit?what=looks&record=${applicantId}&who=${demoLogin("admin").email}`);
    await expect(rows(page)).toHaveCount(2);
  });
});

test.describe("as auditor", () => {
  test.use({ signedInAs: "auditor" });

  test("every branch's records can be opened, and nothing offers to change them", async ({ page }) => {
    test.setTimeout(120_000);
    const unchanging = [
      "Submit",
      "Add documents",
      "New applicant",
      "Send again",
      "Send all",
      "Try again",
      "Open and read",
      "Assign to me",
      "Delete your comment",
      "Change name or phone",
      "Delete the file for good",
    ];
    const pages = [
      "/",
      "/applicants",
      `/applicants/${records.applicantId}`,
      `/batches/${records.batchId}`,
      `/admin/batches/${records.batchId}`,
      "/inbox",
      "/admin/audit",
    ];
    for (const address of pages) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/does not exist|Nothing is here/);
      for (const name of unchanging) {
        await expect(
          page.getByRole("button", { name }).or(page.getByRole("link", { name })),
          `${address}: ${name}`,
        ).toHaveCount(0);
      }
    }
    const main = page.getByRole("navigation", { name: "Main" });
    const entries = ["Home", "Applicants", "WhatsApp", "Batches", "Analytics", "Audit", "Operations", "Settings"];
    await expect(main.getByRole("link")).toHaveText(entries);
    await page.goto(`/admin/audit?what=looks&record=${records.applicantId}`);
    await expect(
      rows(page)
        .filter({ hasText: demoLogin("auditor").name })
        .first(),
    ).toBeVisible();
  });

  test("a document that was read is looked at, and neither its fields nor the decision are an auditor's", async ({
    page,
    browser,
    baseURL,
    sessionOf,
  }) => {
    test.setTimeout(120_000);
    const officer = await browser.newContext({ baseURL, storageState: await sessionOf("officer") });
    const theirs = await officer.newPage();
    const address = await seededDocument(theirs);
    const decisions = (on: Page) => on.getByRole("button", { name: /^(Approve|Reject|Ask again|Take back|Keys)/ });
    await expect(decisions(theirs).first()).toBeVisible();
    await officer.close();

    await page.goto(address);
    const first = page.getByRole("region", { name: "Fields" }).locator("[aria-pressed]").first();
    await first.click();
    await expect(first).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("e");
    await expect(page.getByRole("region", { name: "Fields" }).getByRole("textbox")).toHaveCount(0);
    await expect(decisions(page)).toHaveCount(0);
  });

  test("a form that was sent all the same is refused in clear words", async ({ page, browser, baseURL, sessionOf }) => {
    // An officer's form for a new applicant, with the auditor's session.
    const officer = await browser.newContext({ baseURL, storageState: await sessionOf("officer") });
    const theirs = await officer.newPage();
    await theirs.goto("/applicants/new");
    await theirs.getByLabel("Application id").fill("REFUSED-1");
    await theirs.getByLabel("External reference id").fill("REFUSED-1");
    await theirs.getByLabel("Applicant's name").fill("Nobody Specimen");
    await officer.clearCookies();
    await officer.addCookies(await page.context().cookies());
    await theirs.getByRole("button", { name: "Create applicant" }).click();
    await expect(theirs.getByText("An auditor may look at everything here and change nothing.")).toBeVisible();
    await officer.close();
    await page.goto("/applicants?q=REFUSED-1");
    await expect(page.getByText("No applicant matches")).toBeVisible();
  });
});
