import "server-only";
import { releaseApplicants } from "@/lib/applicants/release-applicants";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { lockUser } from "./lock-user";
import { requireOpenBranch } from "./require-open-branch";
import type { ChangeBranch } from "./schema";

/**
 * Moves a user to another branch: from the next request on they see that branch's applicants, and no longer the old one's. What was
 * assigned to them there is nobody's from then on.
 * @returns how many applicants that are
 * @throws AppError not_allowed, not_found, invalid_input (no such branch, or a closed one)
 */
export async function changeBranch(actor: Actor, { userId, branchId }: ChangeBranch): Promise<{ released: number }> {
  requirePermission("administer", actor);
  return prisma.$transaction(async (tx) => {
    const user = await lockUser(tx, userId);
    if (user.branchId === branchId) return { released: 0 };
    await requireOpenBranch(tx, branchId);
    await tx.user.update({ where: { id: userId }, data: { branchId } });
    await recordAudit(tx, actor, { type: "user.branch-changed", userId, from: user.branchId, to: branchId });
    return { released: await releaseApplicants(tx, actor, userId) };
  });
}
