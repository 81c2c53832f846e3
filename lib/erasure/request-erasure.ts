import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { isHeld, lockApplicant } from "@/lib/retention/lock-applicant";
import { openStates, type RequestErasure } from "./schema";

const DAY_MILLISECONDS = 24 * 3600 * 1000;

/**
 * Asks for everything of an applicant to be erased, in ERASURE_WAIT_DAYS and once somebody else has confirmed.
 * @throws AppError not_allowed, not_found; on_hold; erasure_changed where one is asked for already
 */
export async function requestErasure(
  actor: Actor,
  { applicantId, reason }: RequestErasure,
  now = new Date(),
): Promise<{ id: string }> {
  requirePermission("administer", actor);
  return prisma.$transaction(async (tx) => {
    if (!(await lockApplicant(tx, applicantId))) throw new AppError("not_found", "noApplicant");
    if (await isHeld(tx, applicantId)) throw new AppError("on_hold", "onHold");
    const open = await tx.erasureRequest.count({ where: { applicantId, state: { in: [...openStates] } } });
    if (open > 0) throw new AppError("erasure_changed", "erasureAsked");
    const dueAt = new Date(now.getTime() + env().ERASURE_WAIT_DAYS * DAY_MILLISECONDS);
    const { id } = await tx.erasureRequest.create({
      data: { applicantId, reason, requestedById: actor.id, requestedAt: now, dueAt },
    });
    const facts = { applicantId, erasureId: id, reason, dueAt: dueAt.toISOString() };
    await recordAudit(tx, actor, { type: "erasure.requested", ...facts });
    return { id };
  });
}
