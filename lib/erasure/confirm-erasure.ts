import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { eraseApplicant } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { isHeld, lockApplicant } from "@/lib/retention/lock-applicant";
import { lockRequest } from "./lock-request";
import type { ErasureId } from "./schema";

/**
 * The second person's word: the erasure is done on its day.
 * @throws AppError not_allowed; same_person for who asked for it; on_hold; not_found, also for another branch's applicant;
 * erasure_changed where it was confirmed, called off or done meanwhile
 */
export async function confirmErasure(actor: Actor, { erasureId }: ErasureId): Promise<void> {
  requirePermission("approveSecond", actor);
  await prisma.$transaction(async (tx) => {
    const request = await lockRequest(tx, erasureId);
    if (request?.state !== "REQUESTED") throw new AppError("erasure_changed", "erasureChanged");
    const { applicantId, requestedById, dueAt } = request;
    if (requestedById === actor.id) throw new AppError("same_person", "confirmOwn");
    const visible = await tx.applicant.count({ where: { id: applicantId, ...visibleApplicants(actor) } });
    if (visible === 0 || !(await lockApplicant(tx, applicantId))) throw new AppError("not_found", "noApplicant");
    if (await isHeld(tx, applicantId)) throw new AppError("on_hold", "onHold");
    await tx.erasureRequest.update({
      where: { id: erasureId },
      data: { state: "CONFIRMED", confirmedById: actor.id, confirmedAt: new Date() },
    });
    await recordAudit(tx, actor, { type: "erasure.confirmed", applicantId, erasureId });
    await enqueue(tx, eraseApplicant, { erasureId }, { runAt: dueAt });
  });
}
