import "server-only";
import type { Prisma, Tx } from "@/lib/db/client";

/**
 * The files that came by WhatsApp from an applicant: given to them, become a document of theirs, or sent by a number that no
 * other applicant has and given to nobody yet.
 */
export async function messagesOf(tx: Tx, applicantId: string): Promise<Prisma.InboxMessageWhereInput> {
  const theirs: Prisma.InboxMessageWhereInput[] = [{ applicantId }, { document: { applicantId } }];
  const applicant = await tx.applicant.findUnique({ where: { id: applicantId }, select: { phone: true } });
  const phone = applicant?.phone;
  if (!phone) return { OR: theirs };
  const others = await tx.applicant.count({ where: { phone, id: { not: applicantId } } });
  return { OR: others > 0 ? theirs : [...theirs, { sender: phone, applicantId: null }] };
}
