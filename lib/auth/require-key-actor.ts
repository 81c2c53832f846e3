import "server-only";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Scope } from "./access";
import type { Actor } from "./actor";
import { originOf } from "./origin";
import { countCall, type RateLimit } from "./rate-limit";
import { hashOfToken } from "./session-token";

/** Of one key: ten a second, some 500 files announced and handed on in a minute. */
export const perKey: RateLimit = { kind: "key", most: 600, seconds: 60 };
/** Of one address with no key that counts; the good keys of the same address are not held up. */
const unknownPerAddress: RateLimit = { kind: "unknown key", most: 60, seconds: 60 };
/** How old "last used" may get: a write per call would tell nobody more. */
const USED_EVERY_MILLISECONDS = 60_000;

/**
 * Whom an API key acts as, read on every call anew, so that a revoked key is refused with its next one.
 * @throws AppError not_signed_in (no key, or none that counts), too_many_requests, not_allowed (the key lacks the scope)
 */
export async function requireKeyActor(request: Request, scope: Scope, requestId: string): Promise<Actor> {
  const token = /^Bearer (\S{1,200})$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!token) throw new AppError("not_signed_in", "keyMissing");
  const key = await prisma.apiKey.findUnique({
    where: { keyHash: hashOfToken(token) },
    include: { user: { include: { branch: true } } },
  });
  const now = Date.now();
  const counts = key && !key.revokedAt && key.expiresAt.getTime() > now && !key.user.branch.closedAt;
  const origin = originOf(request.headers, requestId);
  if (!counts) {
    await countCall(unknownPerAddress, origin.address ?? "unknown");
    throw new AppError("not_signed_in", "keyWrong");
  }
  await countCall(perKey, key.id);
  if (!key.scopes.includes(scope)) throw new AppError("not_allowed", { reason: "keyNotFor", args: { scope } });
  if (now - (key.lastUsedAt?.getTime() ?? 0) > USED_EVERY_MILLISECONDS) {
    await prisma.apiKey.update({ where: { id: key.id }, data: { lastUsedAt: new Date(now) } });
  }
  const { id, name, email, role, branchId, branch } = key.user;
  return { id, name, email, role, branchId, branchName: branch.name, origin };
}
