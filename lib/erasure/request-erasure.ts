import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma, type Tx } from "@/lib/db/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { isHeld, lockApplicant } from "@/lib/retention/lock-applicant";
import { coApplicantsOf } from "./co-applicants-of";
import { openStates, type RequestErasure } from "./schema";

const DAY_MILLISECONDS = 24 * 3600 * 1000;

/** Writes the request down, with the event that tells of it. */
async function ask(tx: Tx, actor: Actor, { applicantId, reason }: RequestErasure, now: Date): Promise<string> {
  const dueAt = new Date(now.getTime() + env().ERASURE_WAIT_DAYS * DAY_MILLISECONDS);
  const { id } = await tx.erasureRequest.create({
    data: { applicantId, reason, requestedById: actor.id, requestedAt: now, dueAt },
  });
  const facts = { applicantId, erasureId: id, reason, dueAt: dueAt.toISOString() };
  await recordAudit(tx, actor, { type: "erasure.requested", ...facts });
  return id;
}

/**
 * Asks for everything of an applicant to be erased, in ERASURE_WAIT_DAYS and once somebody else has confirmed. A main applicant
 * is erased with everybody of the case and after them: each gets a request of their own, to be confirmed for itself.
 * @throws AppError not_allowed, not_found; on_hold, also where a co-applicant is held; erasure_changed where one is asked for
 * already; co_applicants_remain where there are some and the request does not say that it is for them too
 */
export async function requestErasure(
  actor: Actor,
  { applicantId, reason, withCoApplicants }: RequestErasure,
  now = new Date(),
): Promise<{ id: string }> {
  requirePermission("administer", actor);
  return prisma.$transaction(async (tx) => {
    if (!(await lockApplicant(tx, applicantId))) throw new AppError("not_found", "noApplicant");
    if (await isHeld(tx, applicantId)) throw new AppError("on_hold", "onHold");
    const open = await tx.erasureRequest.count({ where: { applicantId, state: { in: [...openStates] } } });
    if (open > 0) throw new AppError("erasure_changed", "erasureAsked");
    const members = (await coApplicantsOf(tx, applicantId)).filter(({ erasure }) => erasure === null);
    if (members.length > 0 && !withCoApplicants) {
      const args = { count: members.length };
      throw new AppError("co_applicants_remain", { reason: "coApplicantsRemain", args });
    }
    for (const { applicantId: memberId } of members) {
      await lockApplicant(tx, memberId);
      if (await isHeld(tx, memberId)) throw new AppError("on_hold", "coApplicantOnHold");
      await ask(tx, actor, { applicantId: memberId, reason }, now);
    }
    return { id: await ask(tx, actor, { applicantId, reason }, now) };
  });
}
