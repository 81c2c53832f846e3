import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { BatchEventMessage } from "./schema";
import { isFinalBatch } from "./state";

/**
 * Between two looks. A look is one read of an index; LISTEN would need a connection of its own per process and a way back
 * after its loss, to be half a second sooner.
 */
const LOOK_EVERY_MILLISECONDS = 500;

/** @throws AppError not_found, also for another branch's batch; to be called before a stream begins */
export async function requireBatch(actor: Actor, batchId: string): Promise<void> {
  const batch = await prisma.batch.findFirst({
    where: { id: batchId, applicant: visibleApplicants(actor) },
    select: { id: true },
  });
  if (!batch) throw new AppError("not_found", "noBatch");
}

/** The events of a batch after the given id, as they come; ends when the batch has ended or the signal aborts. */
export async function* followEvents(
  batchId: string,
  afterId: bigint,
  signal: AbortSignal,
): AsyncGenerator<BatchEventMessage> {
  let seen = afterId;
  while (!signal.aborted) {
    // The state is read first: events that came before it was final are then among those read next.
    const batch = await prisma.batch.findUnique({ where: { id: batchId }, select: { state: true } });
    const events = await prisma.batchEvent.findMany({
      where: { batchId, id: { gt: seen } },
      orderBy: { id: "asc" },
      take: 500,
    });
    for (const { id, documentId, state } of events) {
      seen = id;
      yield { id: String(id), documentId, state };
    }
    if (!batch || isFinalBatch(batch.state)) return;
    await wait(LOOK_EVERY_MILLISECONDS, undefined, { signal }).catch(() => {}); // aborted: the loop ends
  }
}
