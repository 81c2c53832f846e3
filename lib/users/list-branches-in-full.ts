import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import type { FullBranchRow } from "./schema";

/** All branches by name, with who works there and what was taken in. @throws AppError not_allowed */
export async function listBranchesInFull(actor: Actor): Promise<FullBranchRow[]> {
  requirePermission("administer", actor);
  const found = await prisma.branch.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: { _count: { select: { users: { where: { active: true } }, applicants: true } } },
  });
  return found.map(({ id, code, name, closedAt, _count }) => ({
    ...{ id, code, name, isOpen: closedAt === null },
    users: _count.users,
    applicants: _count.applicants,
  }));
}
