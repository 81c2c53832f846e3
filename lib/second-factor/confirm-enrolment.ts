import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { endSessions } from "@/lib/auth/end-sessions";
import { requirePermission } from "@/lib/auth/require-permission";
import { spendStep } from "@/lib/auth/spend-code";
import { throttled } from "@/lib/auth/throttled";
import { prisma } from "@/lib/db/client";
import { keepCodes } from "./keep-codes";
import { wrongCode } from "./refusals";
import type { Code } from "./schema";

/**
 * Takes the first code of the actor's app: from now on one is asked for at every sign-in with a password. The sessions that
 * began without one end, all but this; the recovery codes are answered this once.
 * @throws AppError not_allowed, too_many_requests, invalid_input (a code that is not of now)
 */
export async function confirmEnrolment(actor: Actor, { code }: Code): Promise<{ codes: string[] }> {
  requirePermission("account", actor);
  const userId = actor.id;
  let codes: string[] = [];
  const isRight = () =>
    prisma.$transaction(async (tx) => {
      const begun = await tx.secondFactor.findFirst({ where: { userId, confirmedAt: null } });
      if (!begun || !(await spendStep(tx, userId, begun.secret, code.replace(/\s/g, "")))) return false;
      await tx.secondFactor.update({ where: { userId }, data: { confirmedAt: new Date() } });
      codes = await keepCodes(tx, userId);
      await endSessions(tx, userId, actor.sessionId);
      await tx.session.updateMany({ where: { userId }, data: { mustEnrol: false } });
      await recordAudit(tx, actor, { type: "user.second-factor-set-up", userId });
      return true;
    });
  await throttled(actor, isRight, wrongCode);
  return { codes };
}
