import "server-only";
import type { Tx } from "@/lib/db/client";

/** Locks a batch's row, so that its events get ids in the order in which they are committed. */
export async function lockBatch(tx: Tx, batchId: string): Promise<void> {
  await tx.$queryRaw`select 1 from desk."Batch" where "id" = ${batchId} for update`;
}

/** Writes what the live page follows and wakes the streams when the transaction commits. Call under `lockBatch`. */
export async function recordBatchEvents(
  tx: Tx,
  batchId: string,
  events: { documentId?: string; state: string }[],
): Promise<void> {
  if (events.length === 0) return;
  await tx.batchEvent.createMany({ data: events.map(({ documentId, state }) => ({ batchId, documentId, state })) });
}
