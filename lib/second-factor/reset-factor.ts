import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { endSessions } from "@/lib/auth/end-sessions";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { lockUser } from "@/lib/users/lock-user";
import { forgetFactor } from "./forget-factor";
import type { ResetFactor } from "./schema";

/**
 * Takes the second factor of a user who has lost it away and ends their sessions; where their role asks for one, they set
 * up a new one with their next sign-in. Without one nothing changes.
 * @throws AppError not_allowed, not_found
 */
export async function resetFactor(actor: Actor, { userId }: ResetFactor): Promise<void> {
  requirePermission("administer", actor);
  await prisma.$transaction(async (tx) => {
    await lockUser(tx, userId);
    if (!(await forgetFactor(tx, userId))) return;
    await endSessions(tx, userId);
    await recordAudit(tx, actor, { type: "user.second-factor-reset", userId });
  });
}
