import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, roles } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { policyRow } from "./get-policy";
import type { SetPolicy } from "./schema";

/**
 * Asks a second factor of these roles and of no other: who has none sets it up with their next sign-in. Sessions that are
 * open go on, so that nobody is stopped in the middle of their work.
 * @throws AppError not_allowed
 */
export async function setPolicy(actor: Actor, input: SetPolicy): Promise<void> {
  requirePermission("administer", actor);
  const to = roles.filter((role) => input.roles.includes(role));
  await prisma.$transaction(async (tx) => {
    const from = (await tx.signInPolicy.findUnique({ where: policyRow }))?.secondFactorRoles ?? [];
    if (from.join() === to.join()) return;
    await tx.signInPolicy.upsert({
      where: policyRow,
      create: { ...policyRow, secondFactorRoles: to },
      update: { secondFactorRoles: to },
    });
    await recordAudit(tx, actor, { type: "access.second-factor-required", from, to });
  });
}
