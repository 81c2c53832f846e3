import "server-only";
import { prisma } from "@/lib/db/client";
import type { Actor } from "./actor";
import { hashOfToken } from "./session-token";

/** How old "last seen" may get: a write per request would tell nobody more. */
const SEEN_EVERY_MILLISECONDS = 5 * 60_000;

/**
 * Reads who a session stands for, on every request anew, so that an ended session, a changed role or a deactivation acts at
 * once. Undefined where the session no longer counts.
 */
export async function loadActor(token: string): Promise<Actor | undefined> {
  const session = await prisma.session.findUnique({
    where: { tokenHash: hashOfToken(token) },
    include: { user: { include: { branch: true } } },
  });
  const now = Date.now();
  if (!session?.user.active || session.expiresAt.getTime() <= now) return undefined;
  if (now - session.lastSeenAt.getTime() > SEEN_EVERY_MILLISECONDS) {
    await prisma.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: new Date(now) } });
  }
  const { id, name, email, role, branchId, branch, language } = session.user;
  return {
    ...{ id, name, email, role, branchId, branchName: branch.name, language: language ?? undefined },
    sessionId: session.id,
    ...(session.mustEnrol ? { mustEnrol: true } : {}),
  };
}
