import { randomUUID } from "node:crypto";
import { expect, test } from "../support/login";
import { createApplicant } from "../support/officer-pages";
import { expectSound } from "../support/sound-page";

test.describe("as admin", () => {
  test.use({ signedInAs: "admin" });

  test("an admin sets a product up, which an officer's applicant then follows, and a second change from an old page is refused", async ({
    page,
    browser,
    baseURL,
    sessionOf,
  }) => {
    test.setTimeout(120_000);
    const code = `GOLD-${randomUUID().slice(0, 6)}`;
    const name = `Gold loan ${code}`;
    await page.goto("/admin/settings");
    await expect(page.getByRole("heading", { level: 1, name: "Product types" })).toBeVisible();
    await expectSound(page, "product types");
    await page.getByRole("link", { name: "New product type" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "New product type" })).toBeVisible();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByLabel("Name", { exact: true })).toHaveAccessibleDescription("Enter the name");
    await expectSound(page, "a product without a name");
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByLabel("Code", { exact: true }).fill(code);
    await page.getByLabel("Passport", { exact: true }).check();
    await page.getByLabel("Cheque", { exact: true }).check();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expectSound(page, "one product type");

    const officer = await browser.newContext({ baseURL, storageState: await sessionOf("officer") });
    const theirs = await officer.newPage();
    await theirs.goto("/applicants/new");
    await theirs.getByLabel("Product type").selectOption(code);
    await expect(theirs.getByLabel("Passport")).toBeChecked();
    await expect(theirs.getByLabel("PAN card")).not.toBeChecked();
    const id = randomUUID().slice(0, 8);
    await theirs.getByLabel("Applicant's name").fill(`Tara Specimen ${id}`);
    await theirs.getByLabel("Application id").fill(`LN-${id}`);
    await theirs.getByLabel("External reference id").fill(`EXT-${id}`);
    await theirs.getByRole("button", { name: "Create applicant" }).click();
    const checklist = theirs.getByRole("region", { name: "Checklist" }).getByRole("listitem");
    await expect(checklist).toHaveText([/Passport/, /Cheque/]);
    await officer.close();

    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.getByLabel("A second person must approve each document").check();
    await second.getByRole("button", { name: "Save" }).click();
    await expect(second.getByRole("heading", { level: 1, name: "Product types" })).toBeVisible();
    await page.getByLabel("Cheque", { exact: true }).uncheck();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Somebody else has changed this" })).toBeVisible();
    await second.goto("/admin/audit?what=product-type.changed");
    await expect(
      second.getByText(`Changed the product type ${code}: second approval from “no” to “yes”`),
    ).toBeVisible();
    await second.close();
  });

  test("a threshold, a period, the queue and the deliveries are set and looked at", async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto("/admin/settings/thresholds");
    await page.getByRole("button", { name: "New threshold" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Document").selectOption("FSSAI");
    await dialog.getByLabel("Confidence").fill("120");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByLabel("Confidence")).toHaveAccessibleDescription(/Enter whole percent, 0 to 100/);
    await expectSound(page, "a threshold with an error");
    await dialog.getByLabel("Confidence").fill("95");
    await dialog.getByRole("button", { name: "Save" }).click();
    const row = page.getByRole("row", { name: /FSSAI licence/ });
    await expect(row).toContainText("95 %");
    await expectSound(page, "thresholds");
    await row.getByRole("button", { name: /Remove/ }).click();
    await expect(row).toHaveCount(0);

    await page.getByRole("link", { name: "Retention" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Retention" })).toBeVisible();
    await page.getByRole("button", { name: "Change Business papers" }).click();
    await page.getByRole("dialog").getByLabel("Days").fill("3650");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("row", { name: /Business papers/ })).toContainText("3,650 days");
    await expectSound(page, "retention");

    await page.getByRole("link", { name: "Operations" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Queue" })).toBeVisible();
    await page.getByRole("button", { name: "Refresh" }).focus();
    const asOf = page.locator("main time").first();
    await expect(asOf).toBeVisible();
    await expectSound(page, "queue");
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page.getByRole("button", { name: "Pause" })).toHaveAttribute("aria-pressed", "true");
    await page.getByRole("link", { name: "Deliveries" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Deliveries" })).toBeVisible();
    await expectSound(page, "deliveries");
  });

  test("an applicant is held, an erasure asked for, confirmed by a reviewer and called off", async ({
    page,
    browser,
    baseURL,
    sessionOf,
  }) => {
    test.setTimeout(120_000);
    const officer = await browser.newContext({ baseURL, storageState: await sessionOf("officer") });
    const theirs = await officer.newPage();
    await createApplicant(theirs, ["PAN card"]);
    const address = `${new URL(theirs.url()).pathname}/data`;
    await officer.close();

    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name: "Kept data" })).toBeVisible();
    await page.getByRole("button", { name: "Set a hold" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Set a hold" }).click();
    await expect(dialog.getByLabel("Why")).toHaveAccessibleDescription(/Say why/);
    await expectSound(page, "a hold without a reason");
    await dialog.getByLabel("Why").fill("A court has asked for the papers");
    await dialog.getByRole("button", { name: "Set a hold" }).click();
    await expect(page.getByText("On hold")).toBeVisible();
    await expect(page.getByText("A legal hold is set: nothing can be erased until it is lifted.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Ask for erasure" })).toHaveCount(0);
    await expectSound(page, "on hold");
    await page.getByRole("button", { name: "Lift the hold" }).click();
    await dialog.getByLabel("Why").fill("The court has ended it");
    await dialog.getByRole("button", { name: "Lift the hold" }).click();

    await page.getByRole("button", { name: "Ask for erasure" }).click();
    await dialog.getByLabel("Why").selectOption("CONSENT_WITHDRAWN");
    await dialog.getByRole("button", { name: "Ask for erasure" }).click();
    await expect(page.getByText("You asked for it: somebody else has to confirm.")).toBeVisible();
    await expect(page.getByRole("region", { name: "Erasure" })).toContainText("1 applicant");
    await expectSound(page, "asked for");

    const reviewer = await browser.newContext({ baseURL, storageState: await sessionOf("reviewer") });
    const second = await reviewer.newPage();
    await second.goto(address);
    await second.getByRole("button", { name: "Confirm the erasure" }).click();
    await second.getByRole("dialog").getByRole("button", { name: "Confirm the erasure" }).click();
    await expect(second.getByText("Waits for its day")).toBeVisible();
    await reviewer.close();

    await page.goto("/admin/settings/erasures?state=CONFIRMED");
    await expect(page.getByRole("table")).toContainText("Consent was withdrawn");
    await expectSound(page, "requests for erasure");
    await page.goto(address);
    await page.getByRole("button", { name: "Call it off" }).click();
    await dialog.getByRole("button", { name: "Call it off" }).click();
    await expect(page.getByRole("button", { name: "Ask for erasure" })).toBeVisible();
  });
});

test.describe("as auditor", () => {
  test.use({ signedInAs: "auditor" });
  test("an auditor looks at every setting and is offered no change", async ({ page }) => {
    for (const [address, heading] of [
      ["/admin/settings/products", "Product types"],
      ["/admin/settings/products/POC_CDL", "Consumer durable loan (trial)"],
      ["/admin/settings/thresholds", "Thresholds"],
      ["/admin/settings/retention", "Retention"],
      ["/admin/settings/erasures", "Erasure requests"],
      ["/admin/queue", "Queue"],
      ["/admin/deliveries", "Deliveries"],
    ] as const) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
      const main = page.getByRole("main");
      await expect(main.getByRole("button", { name: /^(Change|Save|New|Remove|Try again|Send again)/ })).toHaveCount(0);
      await expect(main.getByRole("link", { name: /^New/ })).toHaveCount(0);
    }
  });
});
