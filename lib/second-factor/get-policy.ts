import "server-only";
import type { Actor, Role } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";

/** There is one row of it. */
export const policyRow = { id: 1 };

/** The roles a second factor is asked of. @throws AppError not_allowed */
export async function getPolicy(actor: Actor): Promise<Role[]> {
  requirePermission("administer", actor);
  return (await prisma.signInPolicy.findUnique({ where: policyRow }))?.secondFactorRoles ?? [];
}
