import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { open } from "./open";
import type { RevokeInvitation } from "./schema";

/** Takes an invitation back: its link no longer works. @throws AppError not_allowed, not_found (taken or past) */
export async function revokeInvitation(actor: Actor, { invitationId }: RevokeInvitation): Promise<void> {
  requirePermission("administer", actor);
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, ...open() },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new AppError("not_found", "noInvitation");
    await recordAudit(tx, actor, { type: "invitation.revoked", invitationId });
  });
}
