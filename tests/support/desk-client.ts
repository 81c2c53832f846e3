import { createHash } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";

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
  };
}
