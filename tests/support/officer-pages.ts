import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";

/** A sample document of this kind (e.g. "pan") as the run's generator drew it; clean ones first. */
export function sampleFile(kind: string): string {
  const root = process.env.SAMPLES_DIR ?? "";
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(jpe?g|png|webp|pdf)$/i.test(name) && name.toLowerCase().includes(kind))
    .sort((a, b) => Number(/clean/i.test(b)) - Number(/clean/i.test(a)) || a.localeCompare(b));
  const [first] = files;
  if (!first) throw new Error(`No sample of ${kind} in the samples folder`);
  return path.join(root, first);
}

/** A small PNG that no other test sends: unreadable as a document, but a true image. */
export function uniqueImage(name: string): { name: string; mimeType: string; buffer: Buffer } {
  const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  // What follows the image's end is ignored by every reader, and makes the bytes unique.
  return {
    name,
    mimeType: "image/png",
    buffer: Buffer.concat([Buffer.from(pixel, "base64"), Buffer.from(randomUUID())]),
  };
}

/** Writes down on the applicant's page that they were shown the notice and agreed. */
export async function agree(page: Page): Promise<void> {
  const consent = page.getByRole("region", { name: "Consent" });
  await consent.getByRole("checkbox").check();
  await consent.getByRole("button", { name: "Record consent" }).click();
  await expect(consent.getByText("Given", { exact: true })).toBeVisible();
}

/** Creates an applicant, who agrees to the notice unless told otherwise, through the form. Answers its name. */
export async function createApplicant(
  page: Page,
  expected: string[] = [],
  phone = "",
  { agrees = true } = {},
): Promise<string> {
  const id = randomUUID().slice(0, 8);
  const name = `Tara Specimen ${id}`;
  await page.goto("/applicants/new");
  await page.getByLabel("Applicant's name").fill(name);
  await page.getByLabel("Application id").fill(`LN-${id}`);
  await page.getByLabel("External reference id").fill(`EXT-${id}`);
  await page.getByLabel("Product type").selectOption("POC_CDL");
  await page.getByLabel("Mobile number").fill(phone);
  // The product has ticked its own.
  const ticked = page.getByRole("group", { name: /^Expected documents/ }).getByRole("checkbox", { checked: true });
  while ((await ticked.count()) > 0) await ticked.first().uncheck();
  for (const type of expected) await page.getByLabel(type, { exact: true }).check();
  await page.getByRole("button", { name: "Create applicant" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  if (agrees) await agree(page);
  return name;
}

/** Opens the upload page of the applicant on screen. */
export async function openUpload(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Add documents" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Add documents" })).toBeVisible();
}

/**
 * A sample's bytes with a tail of their own, which readers ignore: the desk tells a file that was sent in before, and tests
 * share their samples.
 */
export function freshCopy(file: string): { name: string; mimeType: string; buffer: Buffer } {
  const types: Record<string, string> = { ".pdf": "application/pdf", ".png": "image/png", ".jpg": "image/jpeg" };
  const buffer = Buffer.concat([readFileSync(file), Buffer.from(`\n% ${randomUUID()}\n`)]);
  return { name: path.basename(file), mimeType: types[path.extname(file)] ?? "application/octet-stream", buffer };
}

/** Picks files on the upload page. */
export async function pickFiles(page: Page, files: ReturnType<typeof freshCopy>[]) {
  await page.getByLabel("Files to upload").setInputFiles(files);
}
