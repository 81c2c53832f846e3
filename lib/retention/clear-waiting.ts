import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { type Prisma, prisma } from "@/lib/db/client";
import { deleteForGood } from "@/lib/storage/object-store";
import { daysBefore, WAITING_DAYS } from "./limits";
import { isHeld, lockApplicant } from "./lock-applicant";
import { oneByOne } from "./one-by-one";

/** Sent by an applicant, by link or WhatsApp, before then, and sent on by nobody. */
const waitingSince = (before: Date): Prisma.DocumentWhereInput => ({
  state: "AWAITING_UPLOAD",
  OR: [{ receivedAt: { lt: before } }, { receivedAt: null, submissionMode: "WHATSAPP", createdAt: { lt: before } }],
});

async function clear(documentId: string, before: Date): Promise<boolean> {
  const found = await prisma.document.findUnique({ where: { id: documentId }, select: { applicantId: true } });
  if (!found) return false;
  const { applicantId } = found;
  return prisma.$transaction(async (tx) => {
    if (!(await lockApplicant(tx, applicantId)) || (await isHeld(tx, applicantId))) return false;
    const document = await tx.document.findUnique({ where: { id: documentId }, select: { objectKey: true } });
    // Guarded by its state: who submits it at the same moment has it, or finds none to claim.
    const { count } = await tx.document.deleteMany({ where: { id: documentId, ...waitingSince(before) } });
    if (count === 0 || !document) return false;
    await recordAudit(tx, systemActor, { type: "document.lapsed", applicantId, documentId });
    // Before the commit: a store that is away keeps the row, and with it the knowledge of the object.
    await deleteForGood([document.objectKey]);
    return true;
  });
}

/**
 * Deletes what applicants sent and nobody sent on within WAITING_DAYS, row and object; what a legal hold keeps stays.
 * @returns how many were deleted
 */
export async function clearWaiting(signal: AbortSignal, now = new Date()): Promise<number> {
  const before = daysBefore(now, WAITING_DAYS);
  const found = await prisma.document.findMany({
    where: { ...waitingSince(before), applicant: { legalHolds: { none: { liftedAt: null } } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const ids = found.map(({ id }) => id);
  return oneByOne(ids, (id) => clear(id, before), signal);
}
