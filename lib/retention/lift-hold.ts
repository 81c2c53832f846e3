import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { LiftHold } from "./schema";

/** Lifts a hold: what is past its time goes in the next night. @throws AppError not_allowed; erasure_changed where it is gone */
export async function liftHold(actor: Actor, { holdId, reason }: LiftHold): Promise<void> {
  requirePermission("administer", actor);
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.legalHold.updateMany({
      where: { id: holdId, liftedAt: null },
      data: { liftReason: reason, liftedById: actor.id, liftedAt: new Date() },
    });
    if (count === 0) throw new AppError("erasure_changed", "holdChanged");
    const { applicantId } = await tx.legalHold.findUniqueOrThrow({ where: { id: holdId } });
    await recordAudit(tx, actor, { type: "hold.lifted", applicantId, holdId });
  });
}
