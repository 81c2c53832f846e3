import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import type { BranchRow } from "./schema";

/** All branches by name. A lender has tens of them, so there are no pages. @throws AppError not_allowed */
export async function listBranches(actor: Actor): Promise<BranchRow[]> {
  requirePermission("oversee", actor);
  const found = await prisma.branch.findMany({ orderBy: [{ name: "asc" }] });
  return found.map(({ id, code, name, closedAt }) => ({ id, code, name, isOpen: closedAt === null }));
}
