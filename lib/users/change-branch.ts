import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { lockUser } from "./lock-user";
import type { ChangeBranch } from "./schema";

/**
 * Moves a user to another branch: from the next request on they see that branch's applicants, and no longer the old one's.
 * @throws AppError not_allowed, not_found, invalid_input (no such branch)
 */
export async function changeBranch(actor: Actor, { userId, branchId }: ChangeBranch): Promise<void> {
  requirePermission("administer", actor);
  await prisma.$transaction(async (tx) => {
    const user = await lockUser(tx, userId);
    if (user.branchId === branchId) return;
    const branch = await tx.branch.findUnique({ where: { id: branchId } });
    if (!branch) {
      throw new AppError("invalid_input", "noBranch", { fields: { branchId: "chooseBranch" } });
    }
    await tx.user.update({ where: { id: userId }, data: { branchId } });
    await recordAudit(tx, actor, { type: "user.branch-changed", userId, from: user.branchId, to: branchId });
  });
}
