import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Role } from "./actor";

/** Whether codes are asked of this user. */
export async function hasSecondFactor(tx: Tx, userId: string): Promise<boolean> {
  return (await tx.secondFactor.count({ where: { userId, confirmedAt: { not: null } } })) > 0;
}

/** Whether who has this role must have a second factor, as the admins set it. */
export async function isFactorRequired(tx: Tx, role: Role): Promise<boolean> {
  return (await tx.signInPolicy.count({ where: { secondFactorRoles: { has: role } } })) > 0;
}
