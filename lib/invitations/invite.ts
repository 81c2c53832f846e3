import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { hashOfToken, newSessionToken } from "@/lib/auth/session-token";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { requireOpenBranch } from "@/lib/users/require-open-branch";
import { INVITATION_DAYS } from "./days";
import type { Invite } from "./schema";

/**
 * Invites somebody by their e-mail. The link is answered this once and kept only as its token's hash; an invitation of the
 * same e-mail that was open is revoked by it. The token stands behind `#`, which browsers send to no server.
 * @throws AppError not_allowed, user_exists, invalid_input (no such branch, or a closed one)
 */
export async function invite(actor: Actor, { email, role, branchId }: Invite): Promise<{ link: string }> {
  requirePermission("administer", actor);
  const token = newSessionToken();
  const expiresAt = new Date(Date.now() + INVITATION_DAYS * 24 * 3600_000);
  await prisma.$transaction(async (tx) => {
    await requireOpenBranch(tx, branchId);
    if ((await tx.user.count({ where: { email } })) > 0) {
      throw new AppError("user_exists", "emailTaken", { fields: { email: "somebodyHasEmail" } });
    }
    await tx.invitation.updateMany({
      where: { email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    const { id: invitationId } = await tx.invitation.create({
      data: { email, role, branchId, tokenHash: hashOfToken(token), invitedById: actor.id, expiresAt },
    });
    await recordAudit(tx, actor, { type: "invitation.sent", invitationId, role, branchId });
  });
  return { link: `${env().NEXTAUTH_URL}/invitation#${token}` };
}
