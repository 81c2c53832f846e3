import "server-only";
import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { hashOfToken, newSessionToken } from "@/lib/auth/session-token";
import { prisma } from "@/lib/db/client";
import { requireOpenBranch } from "@/lib/users/require-open-branch";
import type { CreateKey } from "./schema";

/** Found by scanners of code and logs when a key gets where it should not be. */
const PREFIX = "patra_";

/**
 * Makes a key for one of the lender's systems, answered this once and kept as its hash. It acts as a user of its own: an
 * officer of the branch, whom nobody can sign in as, so that what it takes in belongs to it and not to who made it.
 * @throws AppError not_allowed, invalid_input (no such branch, or a closed one)
 */
export async function createKey(actor: Actor, { name, branchId, scopes, days }: CreateKey): Promise<{ key: string }> {
  requirePermission("administer", actor);
  const key = `${PREFIX}${newSessionToken()}`;
  await prisma.$transaction(async (tx) => {
    await requireOpenBranch(tx, branchId);
    const user = await tx.user.create({
      // A reserved domain (RFC 2606): no mail, and no identity provider, is ever there.
      data: { email: `key-${randomUUID()}@patra.invalid`, name, role: "OFFICER", branchId, passwordHash: null },
    });
    const { id: keyId } = await tx.apiKey.create({
      data: {
        ...{ name, scopes, userId: user.id, createdById: actor.id, keyHash: hashOfToken(key) },
        start: key.slice(0, PREFIX.length + 4),
        expiresAt: new Date(Date.now() + days * 24 * 3600_000),
      },
    });
    await recordAudit(tx, actor, { type: "key.created", keyId, name, scopes, branchId });
  });
  return { key };
}
