import { createHash } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { type Prisma, prisma } from "@/lib/db/client";
import { deskKeys } from "@/lib/storage/keys";
import { putObject } from "@/lib/storage/object-store";
import { unique } from "./unique";

/** Lower-case hex, as a document's row keeps it. */
export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Bytes that are a PDF by their beginning and like no others. */
export const newPdf = (): Buffer => Buffer.from(`%PDF-1.7\n% SPECIMEN ${unique()}\n`);

/** An uploaded document that waits for its submit, with its bytes really in the object store. */
export async function newDocument(
  officer: Actor,
  applicant: { id: string },
  overrides: Partial<Prisma.DocumentUncheckedCreateInput> = {},
  bytes: Buffer = newPdf(),
) {
  const document = {
    objectKey: deskKeys.upload(applicant.id, unique()),
    contentType: "application/pdf",
    fileName: `${unique()}.pdf`,
    documentTypes: overrides.documentType ? [overrides.documentType] : [],
    ...overrides,
  };
  await putObject(document.objectKey, bytes, document.contentType);
  return prisma.document.create({
    data: {
      applicantId: applicant.id,
      officerId: officer.id,
      submissionMode: "UPLOAD",
      byteSize: bytes.byteLength,
      sha256: sha256Of(bytes),
      ...document,
    },
  });
}
