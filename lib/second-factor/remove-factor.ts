import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { isFactorRequired } from "@/lib/auth/second-factor-state";
import { spendCode } from "@/lib/auth/spend-code";
import { throttled } from "@/lib/auth/throttled";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { forgetFactor } from "./forget-factor";
import { wrongCode } from "./refusals";
import type { Code } from "./schema";

/**
 * Turns the actor's own second factor off, against one of its codes.
 * @throws AppError not_allowed, too_many_requests, invalid_input (the code), second_factor_wanted by their role
 */
export async function removeFactor(actor: Actor, { code }: Code): Promise<void> {
  requirePermission("account", actor);
  if (await isFactorRequired(prisma, actor.role)) {
    throw new AppError("second_factor_wanted", "roleNeedsSecondFactor");
  }
  const isRight = () =>
    prisma.$transaction(async (tx) => {
      if (!(await spendCode(tx, actor, code))) return false;
      await forgetFactor(tx, actor.id);
      await recordAudit(tx, actor, { type: "user.second-factor-removed", userId: actor.id });
      return true;
    });
  await throttled(actor, isRight, wrongCode);
}
