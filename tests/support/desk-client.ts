import { createHash } from "node:crypto";
import { type APIRequestContext, type Browser, expect, type PlaywrightWorkerArgs } from "@playwright/test";
import type { DemoUser } from "./login";
import { createApplicant, uniqueImage } from "./officer-pages";

/** Uploads a file for an applicant as the browser does, without submitting it. Answers the document's id. */
export async function uploadDocument(
  http: APIRequestContext,
  applicantId: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<string> {
  const presigned = await http.post("/api/uploads/presign", { data: announcement(applicantId, file) });
  expect(presigned.status(), await presigned.text()).toBe(200);
  const { documentId, url, headers } = await presigned.json();
  const stored = await fetch(url, { method: "PUT", headers, body: new Uint8Array(file.buffer) });
  expect(stored.status).toBe(200);
  return documentId;
}

/** The body of POST /api/uploads/presign for this file. */
export function announcement(applicantId: string, file: { name: string; mimeType: string; buffer: Buffer }) {
  return {
    applicantId,
    fileName: file.name,
    contentType: file.mimeType,
    byteSize: file.buffer.length,
    sha256: createHash("sha256").update(file.buffer).digest("hex"),
    submissionMode: "UPLOAD",
    knowingly: true, // tests share their samples
  };
}

interface Session {
  browser: Browser;
  playwright: PlaywrightWorkerArgs["playwright"];
  sessionOf: (user: DemoUser) => Promise<Awaited<ReturnType<APIRequestContext["storageState"]>> | undefined>;
}

/** An applicant of the officer's with a batch of one small picture, just submitted. */
export async function submitSmallBatch({ browser, playwright, sessionOf }: Session) {
  const options = { baseURL: process.env.TEST_ORIGIN, storageState: await sessionOf("officer") };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const applicantName = await createApplicant(page);
  const applicantId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await context.close();
  const http = await playwright.request.newContext(options);
  const documentIds = [await uploadDocument(http, applicantId, uniqueImage("front.png"))];
  const submitted = await http.post("/api/batches", { data: { applicantId, documentIds } });
  expect(submitted.status()).toBe(202);
  const { batchId } = await submitted.json();
  await http.dispose();
  return { applicantName, applicantId, batchId: String(batchId) };
}
