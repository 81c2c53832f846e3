import "server-only";
import type { Scope } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import type { KeyRow } from "./schema";

/** All keys there were, newest first; a lender has a few. @throws AppError not_allowed */
export async function listKeys(actor: Actor): Promise<KeyRow[]> {
  requirePermission("administer", actor);
  const now = new Date();
  const found = await prisma.apiKey.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    omit: { keyHash: true },
    include: { user: { select: { branch: { select: { name: true } } } }, createdBy: { select: { name: true } } },
  });
  return found.map(({ user, createdBy, revokedAt, scopes, ...key }) => ({
    ...key,
    scopes: scopes as Scope[],
    branchName: user.branch.name,
    createdByName: createdBy.name,
    state: revokedAt ? "REVOKED" : key.expiresAt <= now ? "EXPIRED" : "ACTIVE",
  }));
}
