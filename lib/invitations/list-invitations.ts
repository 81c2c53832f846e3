import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { open } from "./open";
import type { InvitationRow } from "./schema";

/** Invitations that can still be taken, newest first; of a week, so there are no pages. @throws AppError not_allowed */
export async function listInvitations(actor: Actor): Promise<InvitationRow[]> {
  requirePermission("administer", actor);
  const found = await prisma.invitation.findMany({
    where: open(),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: { branch: { select: { name: true } }, invitedBy: { select: { name: true } } },
  });
  return found.map(({ id, email, role, expiresAt, branch, invitedBy }) => ({
    ...{ id, email, role, expiresAt },
    branchName: branch.name,
    invitedByName: invitedBy.name,
  }));
}
