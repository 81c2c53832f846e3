import "server-only";
import type { Prisma } from "@/lib/db/client";
import { prisma } from "@/lib/db/client";
import { daysAfter, INBOX_DAYS } from "@/lib/retention/limits";
import type { InboxItem, MediaProblem } from "./schema";
import { whatsAppSettings } from "./settings";

/** Files of nobody that is known: those to assign, and those that did not come. */
const untriaged = {
  applicantId: null,
  state: { in: ["UNASSIGNED", "FAILED"] },
} as const satisfies Prisma.InboxMessageWhereInput;
const AT_ONCE = 100;

/** Of these numbers, those of an applicant whom a legal hold keeps. */
async function heldNumbers(numbers: string[]): Promise<Set<string | null>> {
  const found = await prisma.applicant.findMany({
    where: { phone: { in: numbers }, legalHolds: { some: { liftedAt: null } } },
    select: { phone: true },
  });
  return new Set(found.map(({ phone }) => phone));
}

/** The triage list, oldest first. Every officer's: whose branch a file is for is not known before it is assigned. */
export async function listInbox(): Promise<{ items: InboxItem[]; total: number }> {
  const total = await prisma.inboxMessage.count({ where: untriaged });
  const found = await prisma.inboxMessage.findMany({
    where: untriaged,
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    omit: { messageHash: true, mediaId: true },
  });
  const held = await heldNumbers(found.flatMap(({ sender }) => sender ?? []));
  const items = found.map(({ sender, receivedAt, problem, ...message }) => {
    const { id, senderEnd, contentType, byteSize, sentAt } = message;
    const goesAt = sender && held.has(sender) ? null : daysAfter(receivedAt, INBOX_DAYS);
    return { id, senderEnd, contentType, byteSize, sentAt, goesAt, problem: problem as MediaProblem | null };
  });
  return { items, total };
}

/** Whether there is, or may be, anything to triage: WhatsApp is on, or left files behind. */
export async function hasInbox(): Promise<boolean> {
  if (whatsAppSettings()) return true;
  return (await prisma.inboxMessage.findFirst({ where: untriaged, select: { id: true } })) !== null;
}
