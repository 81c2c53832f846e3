import "server-only";
import { releaseApplicants } from "@/lib/applicants/release-applicants";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { endSessions } from "@/lib/auth/end-sessions";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { keepAnAdmin, lockUser } from "./lock-user";
import { requireOpenBranch } from "./require-open-branch";
import type { SetActive } from "./schema";

/**
 * Deactivates a user, or lets one in again. A deactivated user is refused from the next request on; their sessions have
 * ended for good, also when they are let in again; what was assigned to them is nobody's from then on.
 * @returns how many applicants that are
 * @throws AppError not_allowed, not_found, last_admin, invalid_input (their branch was closed meanwhile)
 */
export async function setActive(actor: Actor, { userId, active }: SetActive): Promise<{ released: number }> {
  requirePermission("administer", actor);
  return prisma.$transaction(async (tx) => {
    if (!active) await keepAnAdmin(tx, userId);
    const user = await lockUser(tx, userId);
    if (user.active === active) return { released: 0 };
    if (active) await requireOpenBranch(tx, user.branchId);
    await tx.user.update({ where: { id: userId }, data: { active } });
    if (!active) await endSessions(tx, userId);
    await recordAudit(tx, actor, { type: active ? "user.reactivated" : "user.deactivated", userId });
    return { released: await releaseApplicants(tx, actor, userId) };
  });
}
