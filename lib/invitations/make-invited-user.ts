import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Origin } from "@/lib/auth/origin";
import type { Prisma, Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { requireOpenBranch } from "@/lib/users/require-open-branch";
import { open } from "./open";

type Chosen = Pick<Prisma.UserUncheckedCreateInput, "name" | "passwordHash" | "language">;

/**
 * Takes an open invitation and makes its user. The guarded update decides between two that take it at the same moment.
 * @throws AppError not_found, user_exists, invalid_input (the branch was closed meanwhile)
 */
export async function makeInvitedUser(
  tx: Tx,
  { id, email, role, branchId }: Prisma.InvitationModel,
  chosen: Chosen,
  origin: Origin,
) {
  await requireOpenBranch(tx, branchId);
  const { count } = await tx.invitation.updateMany({ where: { id, ...open() }, data: { acceptedAt: new Date() } });
  if (count === 0) throw new AppError("not_found", "noInvitation");
  if ((await tx.user.count({ where: { email } })) > 0) throw new AppError("user_exists", "emailTaken");
  const user = await tx.user.create({ data: { email, role, branchId, ...chosen } });
  const userId = user.id;
  await recordAudit(tx, { ...user, origin }, { type: "invitation.accepted", invitationId: id, userId, role, branchId });
  return user;
}
