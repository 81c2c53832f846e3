import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";

/** Everybody who ever submitted a batch, by name, for the filter of the batch list. @throws AppError not_allowed */
export async function listSubmitters(actor: Actor): Promise<{ id: string; name: string; branchName: string }[]> {
  requirePermission("oversee", actor);
  const users = await prisma.user.findMany({
    where: { batches: { some: {} } },
    select: { id: true, name: true, branch: { select: { name: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return users.map(({ id, name, branch }) => ({ id, name, branchName: branch.name }));
}
