import "server-only";
import { prisma } from "@/lib/db/client";
import type { Actor } from "./actor";
import type { SessionToken } from "./session-token";

/**
 * Reads who a session stands for, on every request anew, so that a changed role, a deactivation or a password reset acts
 * at once. Undefined where the session no longer counts.
 */
export async function loadActor({ userId, sessionVersion }: SessionToken): Promise<Actor | undefined> {
  const user = await prisma.user.findUnique({ where: { id: userId }, include: { branch: true } });
  if (!user?.active || user.sessionVersion !== sessionVersion) return undefined;
  const { id, name, email, role, branchId, branch, language } = user;
  return { id, name, email, role, branchId, branchName: branch.name, language: language ?? undefined };
}
