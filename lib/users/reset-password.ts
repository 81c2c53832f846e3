import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { endSessions } from "@/lib/auth/end-sessions";
import { hashPassword } from "@/lib/auth/passwords";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { generatePassword } from "./generate-password";
import { lockUser } from "./lock-user";
import type { ResetPassword } from "./schema";

/**
 * Gives a user a new random password, answered this once, and ends every session they have.
 * @throws AppError not_allowed, not_found
 */
export async function resetPassword(actor: Actor, { userId }: ResetPassword): Promise<{ password: string }> {
  requirePermission("administer", actor);
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  await prisma.$transaction(async (tx) => {
    await lockUser(tx, userId);
    await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    await endSessions(tx, userId);
    await recordAudit(tx, actor, { type: "user.password-reset", userId });
  });
  return { password };
}
