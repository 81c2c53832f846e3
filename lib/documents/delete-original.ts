import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { deleteObjects } from "@/lib/storage/object-store";

/** Deletes the file a document came as: it shows an Aadhaar number, and masked pages of it are kept. Safe to repeat. */
export async function deleteOriginal(documentId: string): Promise<void> {
  const document = await prisma.document.findFirst({
    where: { id: documentId, state: "DONE", originalDeletedAt: null },
    select: { objectKey: true, applicantId: true, batchId: true },
  });
  if (!document?.batchId) return;
  const { objectKey, applicantId, batchId } = document;
  await deleteObjects([objectKey]);
  await prisma.$transaction(async (tx) => {
    await tx.document.update({ where: { id: documentId }, data: { originalDeletedAt: new Date() } });
    await recordAudit(tx, systemActor, { type: "document.original-deleted", applicantId, batchId, documentId });
  });
}
