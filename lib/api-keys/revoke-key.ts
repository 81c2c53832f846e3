import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { RevokeKey } from "./schema";

/** Ends a key for good: its next call is refused. What it took in stays. @throws AppError not_allowed, not_found */
export async function revokeKey(actor: Actor, { keyId }: RevokeKey): Promise<void> {
  requirePermission("administer", actor);
  await prisma.$transaction(async (tx) => {
    const key = await tx.apiKey.findUnique({ where: { id: keyId } });
    const { count } = await tx.apiKey.updateMany({
      where: { id: keyId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (!key || count === 0) throw new AppError("not_found", "noKey");
    await tx.user.update({ where: { id: key.userId }, data: { active: false } });
    await recordAudit(tx, actor, { type: "key.revoked", keyId, name: key.name });
  });
}
