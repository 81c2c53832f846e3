import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { endSessions } from "@/lib/auth/end-sessions";
import { hashPassword, isPassword } from "@/lib/auth/passwords";
import { requirePermission } from "@/lib/auth/require-permission";
import { throttled } from "@/lib/auth/throttled";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { lockUser } from "./lock-user";
import type { ChangePassword } from "./schema";

/**
 * Gives the actor the password they chose, and signs them out everywhere but here.
 * @throws AppError not_allowed, wrong_password (the current one), too_many_requests
 */
export async function changePassword(actor: Actor, { current, password }: ChangePassword): Promise<void> {
  requirePermission("account", actor);
  await throttled(
    actor,
    async () => {
      const user = await prisma.user.findUniqueOrThrow({ where: { id: actor.id }, omit: { passwordHash: false } });
      return isPassword(user.passwordHash ?? undefined, current);
    },
    () => new AppError("wrong_password", "checkFields", { fields: { current: "passwordWrong" } }),
  );
  const passwordHash = await hashPassword(password);
  await prisma.$transaction(async (tx) => {
    await lockUser(tx, actor.id);
    await tx.user.update({ where: { id: actor.id }, data: { passwordHash } });
    await endSessions(tx, actor.id, actor.sessionId);
    await recordAudit(tx, actor, { type: "user.password-changed", userId: actor.id });
  });
}
