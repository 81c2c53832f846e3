import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { isFactorRequired } from "@/lib/auth/second-factor-state";
import { prisma } from "@/lib/db/client";
import type { FactorState } from "./schema";

/** The second factor of the actor, or, for an admin, of anybody. @throws AppError not_allowed */
export async function getFactor(actor: Actor, userId = actor.id): Promise<FactorState> {
  requirePermission(userId === actor.id ? "account" : "administer", actor);
  const { secondFactor, role } = await prisma.user.findUniqueOrThrow({
    where: { id: userId },
    select: { role: true, secondFactor: { select: { confirmedAt: true } } },
  });
  const since = secondFactor?.confirmedAt ?? null;
  const unusedCodes = since ? await prisma.recoveryCode.count({ where: { userId, usedAt: null } }) : 0;
  return { since, unusedCodes, isRequired: await isFactorRequired(prisma, role) };
}
