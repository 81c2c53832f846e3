import { submitSmallBatch } from "../support/desk-client";
import { expect, test } from "../support/login";
import { expectSound } from "../support/sound-page";

const screens = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
};

let applicantName: string;
test.beforeAll(async ({ browser, playwright, sessionOf }) => {
  ({ applicantName } = await submitSmallBatch({ browser, playwright, sessionOf }));
});

for (const [screen, viewport] of Object.entries(screens)) {
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport });

    test.describe("as nobody", () => {
      test.use({ signedInAs: "nobody" });
      test("the sign-in page is accessible, also after a refusal", async ({ page }) => {
        await page.goto("/login?error=CredentialsSignin");
        await expect(page.getByText("E-mail or password is wrong")).toBeVisible();
        await expectSound(page, "sign-in");
      });
    });

    test.describe("as admin", () => {
      test.use({ signedInAs: "admin" });
      test("the admin's pages are accessible", async ({ page }) => {
        test.setTimeout(120_000);
        await page.goto(`/admin/batches?q=${applicantName.slice(-8)}`);
        await expect(page.getByRole("table")).toBeVisible();
        await expectSound(page, "batches");
        await page.getByRole("link", { name: applicantName }).click();
        await expect(page.getByRole("list", { name: "Audit events" })).toBeVisible();
        await expectSound(page, "batch in full");
        await page.goto("/admin/batches?q=nobody-is-called-this");
        await expectSound(page, "no batch found");
        await page.goto("/admin/audit");
        await expect(page.getByRole("table")).toBeVisible();
        await expectSound(page, "audit");
        await page.getByRole("button", { name: "Check all events" }).click();
        await expect(page.getByText(/as recorded\.$/)).toBeVisible();
        await expectSound(page, "audit, checked");
        await page.goto("/admin/audit?who=nobody-is-called-this");
        await expectSound(page, "no event found");
        await page.goto("/admin/deliveries");
        await expect(page.getByRole("heading", { level: 1, name: "Deliveries" })).toBeVisible();
        await expectSound(page, "deliveries");
        await page.goto("/admin/users");
        await expectSound(page, "users");
        await page.getByRole("button", { name: "New user" }).click();
        await page.getByRole("button", { name: "Create user" }).click();
        await expect(page.getByRole("dialog").getByRole("alert")).toBeVisible();
        await expectSound(page, "new user with errors");
        await page.keyboard.press("Escape");
        await page
          .getByRole("button", { name: /^Deactivate/ })
          .first()
          .click();
        await expectSound(page, "question before deactivating");
        for (const [address, title] of [
          ["/admin/branches", "Branches"],
          ["/admin/access", "Signing in"],
          ["/admin/keys", "API keys"],
          ["/account", "Your account"],
          ["/account/second-factor", "Set up your second factor"],
        ] as const) {
          await page.goto(address);
          await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
          await expectSound(page, title);
        }
        await page.goto("/admin/batches/none");
        await expect(page.getByRole("heading", { level: 1, name: "This page does not exist" })).toBeVisible();
        await expectSound(page, "not found");
      });
    });
  });
}
