import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { lockBranch } from "./lock-branch";
import type { RenameBranch } from "./schema";

/** Gives a branch another name; its code stays, other systems may know it. @throws AppError not_allowed, not_found */
export async function renameBranch(actor: Actor, { branchId, name }: RenameBranch): Promise<void> {
  requirePermission("administer", actor);
  await prisma.$transaction(async (tx) => {
    const branch = await lockBranch(tx, branchId);
    if (branch.name === name) return;
    await tx.branch.update({ where: { id: branchId }, data: { name } });
    await recordAudit(tx, actor, { type: "branch.renamed", branchId, from: branch.name, to: name });
  });
}
