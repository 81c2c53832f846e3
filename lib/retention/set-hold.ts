import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { isHeld, lockApplicant } from "./lock-applicant";
import type { SetHold } from "./schema";

/**
 * Keeps everything of an applicant from being deleted, by time or on request, until the hold is lifted.
 * @throws AppError not_allowed, not_found; erasure_changed where one is set already or an erasure has begun
 */
export async function setHold(actor: Actor, { applicantId, reason }: SetHold): Promise<void> {
  requirePermission("administer", actor);
  await prisma.$transaction(async (tx) => {
    if (!(await lockApplicant(tx, applicantId))) throw new AppError("not_found", "noApplicant");
    if (await isHeld(tx, applicantId)) throw new AppError("erasure_changed", "holdChanged");
    const begun = await tx.erasureRequest.count({ where: { applicantId, state: "ERASING" } });
    if (begun > 0) throw new AppError("erasure_changed", "erasureRunning");
    const { id: holdId } = await tx.legalHold.create({ data: { applicantId, reason, setById: actor.id } });
    await recordAudit(tx, actor, { type: "hold.set", applicantId, holdId });
  });
}
