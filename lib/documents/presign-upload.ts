import "server-only";
import { randomUUID } from "node:crypto";
import { requireIntake } from "@/lib/applicants/require-intake";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { deskKeys } from "@/lib/storage/keys";
import { presignPut } from "@/lib/storage/object-store";
import type { PresignedUpload, PresignUpload } from "./schema";

/**
 * Promises a place in the store for one file. Asking again for the same bytes gives a fresh URL for the same document.
 * @throws AppError not_found; consent_missing, applicant_removed; document_exists where the applicant has these bytes in a batch already
 */
export async function presignUpload(actor: Actor, input: PresignUpload): Promise<PresignedUpload> {
  const { applicantId, sha256, contentType, byteSize, fileName, submissionMode } = input;
  const applicant = await prisma.applicant.findFirst({
    where: { id: applicantId, ...visibleApplicants(actor) },
    select: { id: true },
  });
  if (!applicant) throw new AppError("not_found", "noApplicant");
  await requireIntake(applicantId);

  const objectKey = deskKeys.upload(applicantId, randomUUID());
  const promise = { contentType, byteSize, fileName, submissionMode };
  // Two tabs may ask at once: the unique pair decides, and both get the same document.
  await prisma.document.createMany({
    data: { applicantId, officerId: actor.id, sha256, objectKey, ...promise },
    skipDuplicates: true,
  });
  const document = await prisma.document.findUniqueOrThrow({ where: { applicantId_sha256: { applicantId, sha256 } } });
  if (document.state !== "AWAITING_UPLOAD") {
    throw new AppError("document_exists", "documentSent", {
      documentId: document.id,
      batchId: document.batchId,
    });
  }
  // What came by WhatsApp stays so, or the sweep would take it for an upload that was given up.
  const mode = document.submissionMode === "WHATSAPP" ? document.submissionMode : submissionMode;
  const data = { ...promise, submissionMode: mode, createdAt: new Date() };
  const current =
    document.objectKey === objectKey ? document : await prisma.document.update({ where: { id: document.id }, data });
  const signed = await presignPut(current.objectKey, { contentType, byteSize, sha256 });
  return {
    documentId: current.id,
    url: signed.url,
    headers: signed.headers,
    expiresAt: signed.expiresAt.toISOString(),
  };
}
