import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { EndSession } from "./schema";

/**
 * Ends one session, one's own or, for an admin, anybody's: its next request is refused.
 * @throws AppError not_allowed, not_found (it has ended already)
 */
export async function endSession(actor: Actor, { sessionId }: EndSession): Promise<void> {
  const session = await prisma.session.findUnique({ where: { id: sessionId }, select: { userId: true } });
  const ended = () => new AppError("not_found", "noSession");
  if (!session) throw ended();
  const { userId } = session;
  requirePermission(userId === actor.id ? "account" : "administer", actor);
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId } });
    if (count === 0) throw ended();
    await recordAudit(tx, actor, { type: "user.sessions-ended", userId, count });
  });
}
