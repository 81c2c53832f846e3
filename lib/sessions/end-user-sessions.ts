import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { endSessions } from "@/lib/auth/end-sessions";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import type { EndUserSessions } from "./schema";

/**
 * Signs a user out everywhere: oneself everywhere but here, or, for an admin, anybody.
 * @returns how many sessions ended
 * @throws AppError not_allowed
 */
export async function endUserSessions(actor: Actor, { userId }: EndUserSessions): Promise<{ count: number }> {
  requirePermission(userId === actor.id ? "account" : "administer", actor);
  return prisma.$transaction(async (tx) => {
    const count = await endSessions(tx, userId, actor.sessionId);
    if (count > 0) await recordAudit(tx, actor, { type: "user.sessions-ended", userId, count });
    return { count };
  });
}
