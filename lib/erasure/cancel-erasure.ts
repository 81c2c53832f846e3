import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { lockRequest } from "./lock-request";
import type { ErasureId } from "./schema";

/** Calls an erasure off that has not begun. @throws AppError not_allowed; erasure_changed where it has, or is off already */
export async function cancelErasure(actor: Actor, { erasureId }: ErasureId): Promise<void> {
  requirePermission("administer", actor);
  await prisma.$transaction(async (tx) => {
    const request = await lockRequest(tx, erasureId);
    if (request?.state === "ERASING") throw new AppError("erasure_changed", "erasureRunning");
    if (request?.state !== "REQUESTED" && request?.state !== "CONFIRMED") {
      throw new AppError("erasure_changed", "erasureChanged");
    }
    await tx.erasureRequest.update({
      where: { id: erasureId },
      data: { state: "CANCELLED", cancelledById: actor.id, cancelledAt: new Date() },
    });
    await recordAudit(tx, actor, { type: "erasure.cancelled", applicantId: request.applicantId, erasureId });
  });
}
