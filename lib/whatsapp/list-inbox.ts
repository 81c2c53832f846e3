import "server-only";
import type { Prisma } from "@/lib/db/client";
import { prisma } from "@/lib/db/client";
import type { InboxItem, MediaProblem } from "./schema";
import { whatsAppSettings } from "./settings";

/** Files of nobody that is known: those to assign, and those that did not come. */
const untriaged = {
  applicantId: null,
  state: { in: ["UNASSIGNED", "FAILED"] },
} as const satisfies Prisma.InboxMessageWhereInput;
const AT_ONCE = 100;

/** The triage list, oldest first. Every officer's: whose branch a file is for is not known before it is assigned. */
export async function listInbox(): Promise<{ items: InboxItem[]; total: number }> {
  const total = await prisma.inboxMessage.count({ where: untriaged });
  const found = await prisma.inboxMessage.findMany({
    where: untriaged,
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    select: { id: true, senderEnd: true, contentType: true, byteSize: true, problem: true, sentAt: true },
  });
  return { items: found.map((item) => ({ ...item, problem: item.problem as MediaProblem | null })), total };
}

/** Whether there is, or may be, anything to triage: WhatsApp is on, or left files behind. */
export async function hasInbox(): Promise<boolean> {
  if (whatsAppSettings()) return true;
  return (await prisma.inboxMessage.findFirst({ where: untriaged, select: { id: true } })) !== null;
}
