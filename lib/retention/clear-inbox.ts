import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { type Prisma, prisma, type Tx } from "@/lib/db/client";
import { deleteForGood } from "@/lib/storage/object-store";
import { daysBefore, INBOX_DAYS } from "./limits";
import { isHeld, lockApplicant } from "./lock-applicant";
import { oneByOne } from "./one-by-one";

/** Came before then, and is nobody's document. */
const idleSince = (before: Date): Prisma.InboxMessageWhereInput => ({
  receivedAt: { lt: before },
  OR: [{ state: { in: ["UNASSIGNED", "FAILED", "DISMISSED"] } }, { state: "TAKEN", documentId: null }],
});

/** Whether a hold keeps it: that of its applicant, or of anybody with the sender's number, whose it may be. */
async function isKept(tx: Tx, { applicantId, sender }: { applicantId: string | null; sender: string | null }) {
  const theirs: Prisma.ApplicantWhereInput[] = [];
  if (applicantId) theirs.push({ id: applicantId });
  if (sender) theirs.push({ phone: sender });
  const found = await tx.applicant.findMany({ where: { OR: theirs }, orderBy: { id: "asc" }, select: { id: true } });
  for (const { id } of found) {
    if ((await lockApplicant(tx, id)) && (await isHeld(tx, id))) return true;
  }
  return false;
}

async function clear(inboxId: string, before: Date): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const message = await tx.inboxMessage.findUnique({ where: { id: inboxId } });
    if (!message || (await isKept(tx, message))) return false;
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
