import "server-only";
import type { Prisma, Tx } from "@/lib/db/client";
import { isHeld, lockApplicant } from "./lock-applicant";

/**
 * Whether a hold keeps a file that came by WhatsApp: that of its applicant, or of anybody with the sender's number, whose it may
 * be. They are locked in one order, so that no hold comes between.
 */
export async function isMessageHeld(
  tx: Tx,
  { applicantId, sender }: { applicantId: string | null; sender: string | null },
): Promise<boolean> {
  const theirs: Prisma.ApplicantWhereInput[] = [];
  if (applicantId) theirs.push({ id: applicantId });
  if (sender) theirs.push({ phone: sender });
  const found = await tx.applicant.findMany({ where: { OR: theirs }, orderBy: { id: "asc" }, select: { id: true } });
  for (const { id } of found) {
    if ((await lockApplicant(tx, id)) && (await isHeld(tx, id))) return true;
  }
  return false;
}
