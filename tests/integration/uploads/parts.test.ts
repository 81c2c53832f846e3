import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { beginParts } from "@/lib/documents/begin-parts";
import { findBrokenPromises } from "@/lib/documents/check-upload";
import { completeParts } from "@/lib/documents/complete-parts";
import { discardDocument } from "@/lib/documents/discard-document";
import { MAX_DOCUMENT_BYTES, PART_BYTES } from "@/lib/documents/limits";
import { listUnfinished } from "@/lib/documents/list-unfinished";
import { listWaiting } from "@/lib/documents/list-waiting";
import { presignPart } from "@/lib/documents/presign-part";
import { presignUpload } from "@/lib/documents/presign-upload";
import { PresignUploadBody } from "@/lib/documents/schema";
import { abortAbandonedParts } from "@/lib/documents/sweep-uploads";
import { listParts } from "@/lib/storage/multipart";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { sha256Of } from "@/prisma/seed/build/new-document";
import { newUser } from "@/prisma/seed/build/people";

/** A PDF of two parts and a bit, announced by an officer. */
async function announced(byteSize = 2 * PART_BYTES + 1000) {
  const officer = await newUser();
  const applicant = await newApplicant(officer);
  const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n% SPECIMEN "), randomBytes(byteSize)]).subarray(0, byteSize);
  const body = PresignUploadBody.parse({
    ...{ applicantId: applicant.id, fileName: "statement.pdf", contentType: "application/pdf" },
    ...{ byteSize, sha256: sha256Of(bytes), submissionMode: "UPLOAD" },
  });
  const partOf = (number: number) => bytes.subarray((number - 1) * PART_BYTES, number * PART_BYTES);
  const send = async (documentId: string, number: number, part = partOf(number)) => {
    const sha256 = createHash("sha256").update(partOf(number)).digest("hex");
    const { url, headers } = await presignPart(officer, documentId, { number, sha256 });
    return (await fetch(url, { method: "PUT", headers, body: new Uint8Array(part) })).status;
  };
  return { officer, applicant, bytes, body, partOf, send };
}

const openUpload = async (documentId: string) => {
  const { objectKey, multipartId } = await prisma.document.findUniqueOrThrow({ where: { id: documentId } });
  return { key: objectKey, uploadId: multipartId ?? "" };
};

test("a file sent in parts, cut off and begun again, goes on with what is missing and arrives whole", async () => {
  const { officer, applicant, body, send } = await announced();
  const first = await beginParts(officer, body);
  expect(first.arrived).toEqual([]);
  expect(await send(first.documentId, 2)).toBe(200);
  await expect(completeParts(officer, first.documentId)).rejects.toMatchObject({ code: "upload_incomplete" });
  expect(await listWaiting(officer, applicant.id)).toEqual([]);
  expect(await listUnfinished(officer, applicant.id)).toEqual([
    {
      ...{ id: first.documentId, fileName: "statement.pdf", byteSize: body.byteSize },
      ...{ sha256: body.sha256, sentBytes: PART_BYTES, contentType: "application/pdf", submissionMode: "UPLOAD" },
    },
  ]);

  const again = await beginParts(officer, body);
  expect(again).toEqual({ documentId: first.documentId, arrived: [2] });
  for (const number of [1, 3]) expect(await send(again.documentId, number)).toBe(200);
  await completeParts(officer, again.documentId);
  await completeParts(officer, again.documentId);
  const document = await prisma.document.findUniqueOrThrow({ where: { id: again.documentId } });
  expect(document.multipartId).toBeNull();
  expect(await findBrokenPromises([document])).toEqual([]);
  expect((await listWaiting(officer, applicant.id)).map(({ id }) => id)).toEqual([document.id]);
  expect(await listUnfinished(officer, applicant.id)).toEqual([]);
});

test("two tabs that begin at once send their parts into one upload", async () => {
  const { officer, body, send } = await announced();
  const [one, other] = await Promise.all([beginParts(officer, body), beginParts(officer, body)]);
  expect(one.documentId).toBe(other.documentId);
  await Promise.all([1, 2, 3].map((number) => send(one.documentId, number)));
  await Promise.all([completeParts(officer, one.documentId), completeParts(officer, one.documentId)]);
  expect((await openUpload(one.documentId)).uploadId).toBe("");
});

test("the store refuses a part that is not the promised one, and nobody signs one that is not of the file", async () => {
  const { officer, body, partOf, send } = await announced();
  const { documentId } = await beginParts(officer, body);
  const sha256 = sha256Of(partOf(1));
  expect(await send(documentId, 1, Buffer.alloc(PART_BYTES))).toBe(400);
  expect(await send(documentId, 1, partOf(3))).toBeGreaterThanOrEqual(400);
  const { url, headers } = await presignPart(officer, documentId, { number: 1, sha256 });
  const elsewhere = url.replace("partNumber=1", "partNumber=2");
  const put = await fetch(elsewhere, { method: "PUT", headers, body: new Uint8Array(partOf(1)) });
  expect(put.status).toBe(403);
  await expect(presignPart(officer, documentId, { number: 4, sha256 })).rejects.toMatchObject({
    code: "upload_incomplete",
  });
  const stranger = await newUser();
  await expect(presignPart(stranger, documentId, { number: 1, sha256 })).rejects.toMatchObject({ code: "not_found" });
  await expect(completeParts(stranger, documentId)).rejects.toMatchObject({ code: "not_found" });
});

test("bytes whose whole is not what was announced are found out, though each part is as it was signed", async () => {
  const { officer, body, send, partOf } = await announced();
  const { documentId } = await beginParts(officer, { ...body, sha256: sha256Of(partOf(1)) });
  for (const number of [1, 2, 3]) await send(documentId, number);
  await completeParts(officer, documentId);
  const document = await prisma.document.findUniqueOrThrow({ where: { id: documentId } });
  expect(await findBrokenPromises([document])).toMatchObject([{ documentId, why: "arrived damaged" }]);
});

test("parts given up are deleted: at once when the officer takes the file back, after a day by the sweep", async () => {
  const { officer, body, send } = await announced();
  const { documentId } = await beginParts(officer, body);
  await send(documentId, 1);
  const open = await openUpload(documentId);
  expect(await listParts(open)).toHaveLength(1);
  await discardDocument(officer, documentId);
  expect(await listParts(open)).toBeUndefined();

  const later = await beginParts(officer, body);
  await send(later.documentId, 1);
  const abandoned = await openUpload(later.documentId);
  await abortAbandonedParts();
  expect(await listParts(abandoned)).toHaveLength(1);
  await abortAbandonedParts(new Date(Date.now() + 25 * 3600_000));
  expect(await listParts(abandoned)).toBeUndefined();

  const anew = await beginParts(officer, body);
  expect(anew).toEqual({ documentId: later.documentId, arrived: [] });
  expect(await send(anew.documentId, 1)).toBe(200);
});

test("what began in parts may come whole after all, and the parts go", async () => {
  const { officer, applicant, bytes, body, send } = await announced();
  const { documentId } = await beginParts(officer, body);
  await send(documentId, 1);
  const open = await openUpload(documentId);
  const { url, headers } = await presignUpload(officer, body);
  expect((await fetch(url, { method: "PUT", headers, body: new Uint8Array(bytes) })).status).toBe(200);
  expect(await listParts(open)).toBeUndefined();
  expect(await listUnfinished(officer, applicant.id)).toEqual([]);
});

test("a file larger than the desk takes is refused before anything begins", async () => {
  const { body } = await announced();
  expect(PresignUploadBody.safeParse({ ...body, byteSize: MAX_DOCUMENT_BYTES + 1 }).success).toBe(false);
});
