import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { completeBatch } from "./complete-batch";
import { lockBatch, recordBatchEvents } from "./events";

/** Ends sendings that will get no result. A document that has become final, or was sent again, meanwhile stays as it is. */
export async function failDocuments(
  batchId: string,
  documents: { id: string; attempt: number }[],
  { code, message }: { code: string; message: string },
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockBatch(tx, batchId);
    const batch = await tx.batch.findUniqueOrThrow({ where: { id: batchId } });
    for (const { id: documentId, attempt } of documents) {
      const { count } = await tx.document.updateMany({
        where: { id: documentId, batchId, attempt, state: { in: ["SUBMITTED", "PROCESSING"] } },
        data: { state: "FAILED", errorCode: code, errorMessage: message, completedAt: new Date() },
      });
      if (count === 0) continue;
      await recordBatchEvents(tx, batchId, [{ documentId, state: "FAILED" }]);
      const { applicantId } = batch;
      await recordAudit(tx, systemActor, { type: "document.failed", applicantId, batchId, documentId, code });
    }
    await completeBatch(tx, batchId);
  });
}
