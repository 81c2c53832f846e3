import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { discardDocument } from "@/lib/documents/discard-document";
import { MAX_DOCUMENT_BYTES } from "@/lib/documents/limits";
import { presignUpload } from "@/lib/documents/presign-upload";
import { PresignUploadBody } from "@/lib/documents/schema";
import { removeAbandonedUploads } from "@/lib/documents/sweep-uploads";
import { headObject } from "@/lib/storage/object-store";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newDocument, newPdf, sha256Of } from "@/prisma/seed/build/new-document";
import { newUser } from "@/prisma/seed/build/people";

async function promise(bytes = newPdf()) {
  const officer = await newUser();
  const applicant = await newApplicant(officer);
  const body = PresignUploadBody.parse({
    applicantId: applicant.id,
    fileName: "pan.pdf",
    contentType: "application/pdf",
    byteSize: bytes.byteLength,
    sha256: sha256Of(bytes),
    submissionMode: "UPLOAD",
  });
  return { officer, applicant, bytes, body };
}
const put = (url: string, headers: Record<string, string>, body: Buffer) =>
  fetch(url, { method: "PUT", headers, body: new Uint8Array(body) });

test("asking twice at once gives the same document, and the store takes the promised bytes", async () => {
  const { officer, bytes, body } = await promise();
  const [one, other] = await Promise.all([presignUpload(officer, body), presignUpload(officer, body)]);
  expect(one.documentId).toBe(other.documentId);
  expect((await put(one.url, one.headers, bytes)).status).toBe(200);
});

test("the store refuses another key, type, length or checksum than was signed", async () => {
  const { officer, bytes, body } = await promise();
  const { url, headers } = await presignUpload(officer, body);
  const elsewhere = new URL(url);
  elsewhere.pathname += "x";
  const checksum = Buffer.from(sha256Of(newPdf()), "hex").toString("base64");
  const refused = await Promise.all([
    put(elsewhere.href, headers, bytes),
    put(url, { ...headers, "content-type": "image/png" }, bytes),
    put(url, headers, Buffer.concat([bytes, bytes])),
    put(url, { ...headers, "x-amz-checksum-sha256": checksum }, bytes),
    put(url, headers, Buffer.from(bytes).fill("x", 9)),
  ]);
  for (const { status } of refused) expect(status).toBeGreaterThanOrEqual(400);
});

test.each([
  ["an empty file", { byteSize: 0 }],
  ["a file over 25 MB", { byteSize: MAX_DOCUMENT_BYTES + 1 }],
  ["a type that is not taken", { contentType: "image/svg+xml" }],
])("%s is refused before anything is signed", async (_, change) => {
  const { body } = await promise();
  expect(PresignUploadBody.safeParse({ ...body, ...change }).success).toBe(false);
});

test("bytes that are in a batch already lead to their document, and another branch finds nothing", async () => {
  const { officer, applicant, bytes, body } = await promise();
  const document = await newDocument(officer, applicant, { state: "SUBMITTED" }, bytes);
  await expect(presignUpload(officer, body)).rejects.toMatchObject({
    code: "document_exists",
    details: { documentId: document.id },
  });
  await expect(presignUpload(await newUser(), body)).rejects.toMatchObject({ code: "not_found" });
});

test("discarding removes row and object, and never a submitted document", async () => {
  const { officer, applicant } = await promise();
  const waiting = await newDocument(officer, applicant);
  const submitted = await newDocument(officer, applicant, { state: "SUBMITTED" });
  await expect(discardDocument(await newUser(), waiting.id)).rejects.toMatchObject({ code: "not_found" });
  await discardDocument(officer, waiting.id);
  await expect(discardDocument(officer, submitted.id)).rejects.toMatchObject({ code: "document_exists" });
  expect(await prisma.document.findMany({ where: { applicantId: applicant.id } })).toHaveLength(1);
  expect(await headObject(waiting.objectKey)).toBeUndefined();
  expect(await headObject(submitted.objectKey)).toBeDefined();
});

test("the sweep removes uploads given up a day ago, and nothing younger or submitted", async () => {
  const { officer, applicant } = await promise();
  const createdAt = new Date(Date.now() - 25 * 3600_000);
  const abandoned = await newDocument(officer, applicant, { createdAt });
  const kept = [
    await newDocument(officer, applicant),
    await newDocument(officer, applicant, { createdAt, state: "SUBMITTED" }),
  ];
  await removeAbandonedUploads();
  const left = await prisma.document.findMany({ where: { applicantId: applicant.id } });
  expect(left.map(({ id }) => id).sort()).toEqual(kept.map(({ id }) => id).sort());
  expect(await headObject(abandoned.objectKey)).toBeUndefined();
});
