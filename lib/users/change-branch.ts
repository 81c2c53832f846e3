import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { lockUser } from "./lock-user";
import { requireOpenBranch } from "./require-open-branch";
import type { ChangeBranch } from "./schema";

/**
 * Moves a user to another branch: from the next request on they see that branch's applicants, and no longer the old one's.
 * @throws AppError not_allowed, not_found, invalid_input (no such branch, or a closed one)
 */
export async function changeBranch(actor: Actor, { userId, branchId }: ChangeBranch): Promise<void> {
  requirePermission("administer", actor);
  await prisma.$transaction(async (tx) => {
    const user = await lockUser(tx, userId);
    if (user.branchId === branchId) return;
    await requireOpenBranch(tx, branchId);
    await tx.user.update({ where: { id: userId }, data: { branchId } });
    await recordAudit(tx, actor, { type: "user.branch-changed", userId, from: user.branchId, to: branchId });
  });
}
