import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { permits } from "@/lib/auth/access";
import { type Role, visibleApplicants } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/db/client";

/** Of the applicants assigned to a user, those they cannot work on as they are now. */
function outOfReach(user: { id: string; role: Role; branchId: string; active: boolean }): Prisma.ApplicantWhereInput {
  if (!user.active || !permits("work", user)) return { assigneeId: user.id };
  const { branchId } = visibleApplicants(user);
  return branchId === undefined ? { id: { in: [] } } : { assigneeId: user.id, branchId: { not: branchId } };
}

/**
 * Takes away from a user the applicants they can no longer work on, once they were moved, given another role or deactivated: these
 * are then assigned to nobody in particular, found as such by their colleagues, and their timelines say whose they were. To be
 * called in the transaction of the change, with the user locked.
 * @returns how many
 */
export async function releaseApplicants(
  tx: Tx,
  actor: Parameters<typeof recordAudit>[1],
  userId: string,
): Promise<number> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  const released = await tx.applicant.updateManyAndReturn({
    where: outOfReach(user),
    data: { assigneeId: null },
    select: { id: true },
  });
  for (const { id: applicantId } of released) {
    await recordAudit(tx, actor, { type: "applicant.assigned", applicantId, from: userId, to: null });
  }
  return released.length;
}
