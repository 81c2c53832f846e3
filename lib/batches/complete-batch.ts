import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { recordBatchEvents } from "./events";
import { batchStateOf, isFinalBatch, isReadDocument } from "./state";

/** Ends a batch once all its documents are final, in the transaction that made the last one so. Call under `lockBatch`. */
export async function completeBatch(tx: Tx, batchId: string): Promise<void> {
  const batch = await tx.batch.findUniqueOrThrow({
    where: { id: batchId },
    include: { documents: { select: { state: true, errorCode: true } } },
  });
  const state = batchStateOf(batch.documents);
  if (!isFinalBatch(state) || batch.state === state) return;
  await tx.batch.update({ where: { id: batchId }, data: { state, trouble: null, completedAt: new Date() } });
  await recordBatchEvents(tx, batchId, [{ state }]);
  const readCount = batch.documents.filter(isReadDocument).length;
  const problemCount = batch.documents.length - readCount;
  const { applicantId } = batch;
  await recordAudit(tx, systemActor, { type: "batch.completed", applicantId, batchId, readCount, problemCount });
}
