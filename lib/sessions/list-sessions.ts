import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import type { SessionRow } from "./schema";

/**
 * Where a user is signed in now, last seen first: one's own, or, for an admin, anybody's.
 * @throws AppError not_allowed
 */
export async function listSessions(actor: Actor, userId = actor.id): Promise<SessionRow[]> {
  requirePermission(userId === actor.id ? "account" : "administer", actor);
  const found = await prisma.session.findMany({
    where: { userId, expiresAt: { gt: new Date() } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    select: { id: true, network: true, agent: true, createdAt: true, lastSeenAt: true },
  });
  return found.map((session) => ({ ...session, isThis: session.id === actor.sessionId }));
}
