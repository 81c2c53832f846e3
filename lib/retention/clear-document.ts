import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { atlasDocumentId } from "@/lib/batches/atlas-document-id";
import { Prisma, prisma, type Tx } from "@/lib/db/client";
import { deskKeys } from "@/lib/storage/keys";
import { deleteForGood, deleteUnder } from "@/lib/storage/object-store";
import { classesOf } from "./document-classes";
import { eraseAtAtlas } from "./erase-at-atlas";
import { isHeld, lockApplicant } from "./lock-applicant";

/** Milliseconds: Atlas and the store are waited for with the applicant locked, so that no hold comes between. */
const PATIENCE = 120_000;

/** Every sending of a document is one at Atlas. */
const sendingsOf = ({ id, attempt }: { id: string; attempt: number }): string[] =>
  Array.from({ length: attempt }, (_, index) => atlasDocumentId({ id, attempt: index + 1 }));

async function clearRows(tx: Tx, documentId: string, fileName: string, now: Date): Promise<void> {
  await tx.fieldCheck.deleteMany({ where: { documentId } });
  await tx.documentReview.updateMany({ where: { documentId }, data: { note: null } });
  await tx.inboxMessage.updateMany({ where: { documentId }, data: { fileName: null, senderEnd: null } });
  await tx.document.update({
    where: { id: documentId },
    data: {
      ...{ fileName, clearedAt: now, originalDeletedAt: now, errorMessage: null },
      ...{ extract: Prisma.DbNull, parts: Prisma.DbNull, quality: Prisma.DbNull, pages: Prisma.DbNull },
    },
  });
}

/**
 * Deletes a document's file, page images and values, here and at Atlas. Its row stays as proof: ids, type, dates and hash. What
 * is held, not final or cleared already stays as it is. Objects go before rows: what breaks off is done again, and safe to
 * repeat.
 * @returns whether it was cleared now
 * @throws AtlasUnavailable, AtlasRefused
 */
export async function clearDocument(documentId: string, now: Date, signal?: AbortSignal): Promise<boolean> {
  const known = await prisma.document.findUnique({ where: { id: documentId }, select: { applicantId: true } });
  if (!known) return false;
  const { applicantId } = known;
  return prisma.$transaction(
    async (tx) => {
      if (!(await lockApplicant(tx, applicantId)) || (await isHeld(tx, applicantId))) return false;
      const document = await tx.document.findFirst({
        where: { id: documentId, clearedAt: null, state: { in: ["DONE", "FAILED"] } },
        include: { applicant: { include: { flow: { select: { atlasFlowId: true } } } } },
      });
      if (!document) return false;
      const { batchId, documentType, documentTypes, objectKey, applicant } = document;
      const { externalReferenceId, flow } = applicant;
      const { isKept } = await eraseAtAtlas(
        { flowId: flow.atlasFlowId, externalReferenceId, documentIds: sendingsOf(document) },
        { signal },
      );
      await deleteForGood([objectKey]);
      await deleteUnder(deskKeys.document(applicantId, documentId));
      await clearRows(tx, documentId, documentType ?? "UNRECOGNISED", now);
      const documentClass = classesOf(documentTypes).join(", ");
      const atlas = isKept ? "kept" : "erased";
      await recordAudit(tx, systemActor, {
        type: "document.cleared",
        ...{ applicantId, batchId, documentId, documentClass, atlas },
      });
      return true;
    },
    { timeout: PATIENCE },
  );
}
