import "server-only";
import { releaseApplicants } from "@/lib/applicants/release-applicants";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { endSessions } from "@/lib/auth/end-sessions";
import { requirePermission } from "@/lib/auth/require-permission";
import { hasSecondFactor, isFactorRequired } from "@/lib/auth/second-factor-state";
import { prisma } from "@/lib/db/client";
import { keepAnAdmin, lockUser } from "./lock-user";
import type { ChangeRole } from "./schema";

/**
 * Gives a user another role; it acts on the user's next request. Where the new role asks for a second factor
 * they have not set up, their sessions end; what was assigned to them and they can no longer work on is nobody's. The role they
 * have already changes nothing.
 * @returns how many applicants are nobody's by it
 * @throws AppError not_allowed, not_found, last_admin
 */
export async function changeRole(actor: Actor, { userId, role }: ChangeRole): Promise<{ released: number }> {
  requirePermission("administer", actor);
  return prisma.$transaction(async (tx) => {
    if (role !== "ADMIN") await keepAnAdmin(tx, userId);
    const user = await lockUser(tx, userId);
    if (user.role === role) return { released: 0 };
    await tx.user.update({ where: { id: userId }, data: { role } });
    // The sign-in is where a second factor is asked for.
    if ((await isFactorRequired(tx, role)) && !(await hasSecondFactor(tx, userId))) await endSessions(tx, userId);
    await recordAudit(tx, actor, { type: "user.role-changed", userId, from: user.role, to: role });
    return { released: await releaseApplicants(tx, actor, userId) };
  });
}
