import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { presignUpload } from "@/lib/documents/presign-upload";
import { PresignUploadBody } from "@/lib/documents/schema";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newDocument, newPdf, sha256Of } from "@/prisma/seed/build/new-document";
import { newUser } from "@/prisma/seed/build/people";

/** A file that was sent in for one applicant, and how it would be announced for another one. */
async function sentIn() {
  const officer = await newUser();
  const [before, now] = [await newApplicant(officer), await newApplicant(officer)];
  const bytes = newPdf();
  const document = await newDocument(officer, before, { state: "DONE" }, bytes);
  const announce = (applicantId: string, knowingly = false) =>
    PresignUploadBody.parse({
      ...{ applicantId, fileName: "pan.pdf", contentType: "application/pdf", byteSize: bytes.byteLength },
      ...{ sha256: sha256Of(bytes), submissionMode: "UPLOAD", knowingly },
    });
  return { officer, before, now, document, announce };
}

const repeats = (documentId: string) =>
  prisma.auditEvent.findMany({
    where: { type: "document.repeated", data: { path: ["documentId"], equals: documentId } },
  });

test("a file sent in for another applicant is told and linked to who may see that applicant", async () => {
  const { officer, now, document, announce } = await sentIn();
  await expect(presignUpload(officer, announce(now.id))).rejects.toMatchObject({
    code: "document_exists",
    details: { place: "other", documentId: document.id },
  });
});

test("an officer of another branch learns that the file was sent in, and not where", async () => {
  const { document, announce } = await sentIn();
  const stranger = await newUser();
  const theirs = await newApplicant(stranger);
  const refusal = await presignUpload(stranger, announce(theirs.id)).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: "document_exists", details: { place: "hidden" } });
  expect(JSON.stringify(refusal)).not.toContain(document.id);
});

test("of several the applicant's own one is named first", async () => {
  const { officer, before, now, document, announce } = await sentIn();
  const { documentId } = await presignUpload(officer, announce(now.id, true));
  await prisma.document.update({ where: { id: documentId }, data: { state: "DONE" } });
  await expect(presignUpload(officer, announce(before.id))).rejects.toMatchObject({
    details: { place: "applicant", documentId: document.id },
  });
  await expect(presignUpload(officer, announce(now.id))).rejects.toMatchObject({
    details: { place: "applicant", documentId },
  });
});

test("sent knowingly it is a document of its own, for either applicant, and that is kept for the auditor", async () => {
  const { officer, before, now, document, announce } = await sentIn();
  for (const applicant of [before, now]) {
    const [one, other] = await Promise.all([
      presignUpload(officer, announce(applicant.id, true)),
      presignUpload(officer, announce(applicant.id, true)),
    ]);
    expect(one.documentId).toBe(other.documentId);
    expect(one.documentId).not.toBe(document.id);
    expect(await repeats(one.documentId)).toMatchObject([
      { actorId: officer.id, data: { applicantId: applicant.id, earlierDocumentId: document.id } },
    ]);
  }
});

test("what only waits to be submitted counts as sent in for nobody", async () => {
  const { officer, now, document, announce } = await sentIn();
  await prisma.document.update({ where: { id: document.id }, data: { state: "AWAITING_UPLOAD" } });
  await presignUpload(officer, announce(now.id));
});
