import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { lockBranch } from "./lock-branch";
import type { SetBranchOpen } from "./schema";

/**
 * Closes a branch, or opens it again. Its applicants stay, for admins and auditors to see; nobody can be put into it. Who
 * still works there is moved or deactivated first, so that nobody is left where nothing goes on; open invitations and API
 * keys of it are counted alike.
 * @throws AppError not_allowed, not_found, branch_in_use
 */
export async function setBranchOpen(actor: Actor, { branchId, open }: SetBranchOpen): Promise<void> {
  requirePermission("administer", actor);
  await prisma.$transaction(async (tx) => {
    const branch = await lockBranch(tx, branchId);
    if ((branch.closedAt === null) === open) return;
    if (!open) {
      const now = new Date();
      const [users, invitations] = [
        await tx.user.count({ where: { branchId, active: true } }),
        await tx.invitation.count({ where: { branchId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } } }),
      ];
      if (users + invitations > 0) {
        throw new AppError("branch_in_use", { reason: "branchInUse", args: { users, invitations } });
      }
    }
    await tx.branch.update({ where: { id: branchId }, data: { closedAt: open ? null : new Date() } });
    await recordAudit(tx, actor, { type: open ? "branch.reopened" : "branch.closed", branchId });
  });
}
