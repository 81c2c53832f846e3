import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { type Prisma, prisma } from "@/lib/db/client";
import { deleteForGood } from "@/lib/storage/object-store";
import { isMessageHeld } from "./is-message-held";
import { daysBefore, INBOX_DAYS } from "./limits";
import { oneByOne } from "./one-by-one";

/** Came before then, and is nobody's document. */
const idleSince = (before: Date): Prisma.InboxMessageWhereInput => ({
  receivedAt: { lt: before },
  OR: [{ state: { in: ["UNASSIGNED", "FAILED", "DISMISSED"] } }, { state: "TAKEN", documentId: null }],
});

async function clear(inboxId: string, before: Date): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const message = await tx.inboxMessage.findUnique({ where: { id: inboxId } });
    if (!message || (await isMessageHeld(tx, message))) return false;
    const { count } = await tx.inboxMessage.deleteMany({ where: { id: inboxId, ...idleSince(before) } });
    if (count === 0) return false; // assigned at the same moment
    const { state, applicantId, senderEnd, objectKey } = message;
    // What became of the others was recorded when it was put away or taken.
    if (state === "UNASSIGNED" || state === "FAILED") {
      await recordAudit(tx, systemActor, { type: "whatsapp.lapsed", inboxId, applicantId, senderEnd });
    }
    if (objectKey) await deleteForGood([objectKey]);
    return true;
  });
}

/**
 * Deletes what came by WhatsApp INBOX_DAYS ago and is no document: files nobody assigned, and what is left of those that could
 * not be taken, were put away, or went as documents. Meta delivers a message again for a week at most, so that none comes back.
 * @returns how many were deleted
 */
export async function clearInbox(signal: AbortSignal, now = new Date()): Promise<number> {
  const before = daysBefore(now, INBOX_DAYS);
  const found = await prisma.inboxMessage.findMany({
    where: idleSince(before),
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const ids = found.map(({ id }) => id);
  return oneByOne(ids, (id) => clear(id, before), signal);
}
