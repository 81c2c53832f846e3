import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { collectResults } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { lockBatch, recordBatchEvents } from "./events";
import { pollDelay } from "./poll-delay";
import { batchStateOf } from "./state";

/** A sending of a document that Atlas has, with as much as is known of it. */
export interface Taken {
  documentId: string;
  attempt: number;
  /** Atlas's id of the file. */
  fileUuid: string | undefined;
  /** Atlas's batch; null where its reply was lost: status and callbacks name the files, not the batch they came in. */
  atlasBatchId: string | null;
}

/**
 * Marks sendings as taken by Atlas and their batch as sent, and plans the look for results. For whoever learns it first:
 * multiupload's reply, a look at status, or a callback that overtakes both. Learned again it adds the ids that were not
 * known, so each sending is told to the auditor once.
 */
export async function recordTaken(batchId: string, taken: Taken[]): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockBatch(tx, batchId);
    const moved: Taken[] = [];
    for (const one of taken) {
      const sending = { id: one.documentId, attempt: one.attempt }; // a resend may have begun
      if (one.fileUuid) await tx.document.updateMany({ where: sending, data: { fileUuid: one.fileUuid } });
      const where = { ...sending, state: "SUBMITTED" } as const; // who learned it before has moved it
      const { count } = await tx.document.updateMany({ where, data: { state: "PROCESSING" } });
      if (count === 1) moved.push(one);
    }
    const batch = await tx.batch.findUniqueOrThrow({
      where: { id: batchId },
      include: { documents: { select: { state: true, errorCode: true } } },
    });
    const { applicantId } = batch;
    const named = taken.flatMap(({ atlasBatchId }) => atlasBatchId ?? []);
    const isWhole = batch.state === "SUBMITTED" && batchStateOf(batch.documents) === "PROCESSING";
    await tx.batch.update({
      where: { id: batchId },
      data: {
        trouble: null,
        sentAt: batch.sentAt ?? new Date(),
        atlasBatchIds: [...new Set([...batch.atlasBatchIds, ...named])],
        ...(isWhole && { state: "PROCESSING" }),
      },
    });
    await recordBatchEvents(tx, batchId, [
      ...(isWhole ? [{ state: "PROCESSING" }] : []),
      ...moved.map(({ documentId }) => ({ documentId, state: "PROCESSING" })),
    ]);
    for (const atlasBatchId of new Set(moved.map((one) => one.atlasBatchId))) {
      const documentCount = moved.filter((one) => one.atlasBatchId === atlasBatchId).length;
      await recordAudit(tx, systemActor, { type: "batch.sent", applicantId, batchId, atlasBatchId, documentCount });
    }
    if (moved.length === 0) return;
    const firstLook = pollDelay(0, env().ATLAS_POLL_SECONDS);
    await enqueue(tx, collectResults, { batchId }, { runAt: new Date(Date.now() + firstLook * 1000) });
  });
}
