import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { daysBefore, INVITATION_KEPT_DAYS } from "@/lib/retention/limits";

/**
 * Deletes invitations, and with them the e-mails of people who never became users, INVITATION_KEPT_DAYS after their end. Those
 * taken or revoked have their events; one that nobody took has its event now.
 * @returns how many were deleted
 */
export async function sweepInvitations(now = new Date()): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const past = await tx.invitation.findMany({
      where: { expiresAt: { lt: daysBefore(now, INVITATION_KEPT_DAYS) } },
      select: { id: true, acceptedAt: true, revokedAt: true },
    });
    await tx.invitation.deleteMany({ where: { id: { in: past.map(({ id }) => id) } } });
    for (const { id: invitationId, acceptedAt, revokedAt } of past) {
      if (!acceptedAt && !revokedAt) await recordAudit(tx, systemActor, { type: "invitation.lapsed", invitationId });
    }
    return past.length;
  });
}
