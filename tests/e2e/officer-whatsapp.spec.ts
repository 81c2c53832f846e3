import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "../support/login";
import {
  type MetaStandIn,
  mediaMessage,
  notification,
  signedHeaders,
  startMetaStandIn,
} from "../support/meta-stand-in";
import { createApplicant, openUpload, sampleFile, uniqueImage } from "../support/officer-pages";
import { expectSound } from "../support/sound-page";

let meta: MetaStandIn;
test.beforeAll(async () => {
  meta = await startMetaStandIn({ port: Number(new URL(process.env.WHATSAPP_BASE_URL ?? "").port) });
});
test.afterAll(() => meta.close());

const newPhone = () => `98${randomInt(1e7, 1e8)}`;

/** Somebody sends a file: the webhook of the running product is called as Meta does. */
async function sendFile(http: APIRequestContext, bytes: Buffer, from: string): Promise<void> {
  const body = JSON.stringify(notification([mediaMessage(meta.keep(bytes), from)]));
  const answer = await http.post("/api/whatsapp/webhook", { data: Buffer.from(body), headers: signedHeaders(body) });
  expect(answer.status()).toBe(200);
}

test("what an applicant sends by WhatsApp waits with the applicant, is submitted and read, and is replied to", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const phone = newPhone();
  await createApplicant(page, ["PAN card", "Aadhaar"], phone);
  await expect(page.getByText(`+91 ${phone.slice(0, 5)} ${phone.slice(5)}`)).toBeVisible();
  await sendFile(page.request, readFileSync(sampleFile("pan")), `91${phone}`);
  await openUpload(page);
  const row = page.getByRole("listitem").filter({ hasText: "Came by WhatsApp" });
  await expect(async () => {
    await page.reload();
    await expect(row).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await expectSound(page, "a document that came by WhatsApp");
  await page.getByRole("button", { name: "Submit 1 document" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Batch" })).toBeVisible();
  await expect(page.getByText("PAN card").first()).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText("WhatsApp", { exact: true }).last()).toBeVisible();
  const mine = () => meta.replies.filter(({ to }) => to === `91${phone}`);
  await expect.poll(() => mine().length, { timeout: 60_000 }).toBe(1);
  expect(mine()[0]?.texts[0]).toMatch(/^1 (photo|PDF)$/);
});

test("a wrong mobile number is pointed out, and what was typed stays", async ({ page }) => {
  await page.goto("/applicants/new");
  await page.getByLabel("Applicant's name").fill("Tara Specimen");
  await page.getByLabel("Mobile number").fill("12345");
  await page.getByRole("button", { name: "Create applicant" }).click();
  await expect(page.getByLabel("Mobile number")).toHaveAccessibleDescription(/ten digits/);
  await expect(page.getByLabel("Mobile number")).toHaveValue("12345");
});

test("an auditor reads the list of files nobody was found for, and is offered nothing to do with them", async ({
  page,
  browser,
  baseURL,
  sessionOf,
}) => {
  const phone = newPhone();
  await sendFile(page.request, uniqueImage("c.png").buffer, `91${phone}`);
  const context = await browser.newContext({ baseURL, storageState: await sessionOf("auditor") });
  const theirs = await context.newPage();
  const row = theirs.getByRole("row").filter({ hasText: phone.slice(-4) });
  await expect(async () => {
    await theirs.goto("/inbox");
    await expect(row).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await expect(row).toContainText("kept until");
  await expect(theirs.getByRole("main").getByRole("button")).toHaveCount(0);
  await expect(theirs.getByRole("main").getByRole("textbox")).toHaveCount(0);
  await expectSound(theirs, "the list as an auditor reads it");
  await context.close();
});

for (const [screen, viewport] of [
  ["desktop", { width: 1440, height: 900 }],
  ["phone", { width: 390, height: 844 }],
] as const) {
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport });

    test("a file of an unknown number is found an applicant, or dismissed, and never shown", async ({ page }) => {
      test.setTimeout(120_000);
      const name = await createApplicant(page);
      const applicantAddress = page.url();
      const applicationId = await page.getByText(/^LN-/).first().innerText();
      const [one, other] = [newPhone(), newPhone()];
      await sendFile(page.request, uniqueImage("a.png").buffer, `91${one}`);
      await sendFile(page.request, uniqueImage("b.png").buffer, `91${other}`);
      const rowOf = (phone: string) => page.getByRole("row").filter({ hasText: phone.slice(-4) });
      await expect(async () => {
        await page.goto("/inbox");
        await expect(rowOf(one)).toBeVisible({ timeout: 2_000 });
        await expect(rowOf(other)).toBeVisible({ timeout: 2_000 });
      }).toPass({ timeout: 30_000 });
      await expect(page.getByRole("link", { name: "WhatsApp" })).toHaveAttribute("aria-current", "page");
      expect(await page.content()).not.toContain(one);
      await expect(page.getByRole("main").locator("img")).toHaveCount(0);
      await expectSound(page, "triage");

      const find = (id: string) => rowOf(one).getByLabel("Application id").fill(id);
      await find("LN-nobody-has-this");
      await rowOf(one).getByRole("button", { name: "Find" }).click();
      await expect(rowOf(one).getByText("No applicant that you may see")).toBeVisible();
      await find(applicationId);
      await rowOf(one).getByRole("button", { name: "Find" }).click();
      await expect(rowOf(one).getByRole("radio", { name })).toBeChecked();
      await expectSound(page, "triage with an applicant found");
      await rowOf(one).getByRole("button", { name: "Assign" }).click();
      await expect(rowOf(one)).toHaveCount(0);
      await rowOf(other).getByText("Dismiss").click();
      await expectSound(page, "triage about to dismiss");
      await rowOf(other).getByRole("button", { name: "Delete the file for good" }).click();
      await expect(rowOf(other)).toHaveCount(0);

      await page.goto(applicantAddress);
      await openUpload(page);
      await expect(page.getByRole("listitem").filter({ hasText: "Came by WhatsApp" })).toHaveCount(1);
    });
  });
}
