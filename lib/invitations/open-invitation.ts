import "server-only";
import { hashOfToken } from "@/lib/auth/session-token";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { open } from "./open";
import type { InvitationView, OpenInvitation } from "./schema";

/**
 * What an invitation says, for whoever has its link.
 * @throws AppError not_found: never given out, taken, revoked and past are answered alike
 */
export async function openInvitation({ token }: OpenInvitation): Promise<InvitationView> {
  const found = await prisma.invitation.findFirst({
    where: { tokenHash: hashOfToken(token), ...open() },
    include: { branch: { select: { name: true } }, invitedBy: { select: { name: true } } },
  });
  if (!found) throw new AppError("not_found", "noInvitation");
  const { email, role, expiresAt, branch, invitedBy } = found;
  return { email, role, expiresAt, branchName: branch.name, invitedByName: invitedBy.name };
}
