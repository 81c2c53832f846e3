import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { spendCode } from "@/lib/auth/spend-code";
import { throttled } from "@/lib/auth/throttled";
import { prisma } from "@/lib/db/client";
import { keepCodes } from "./keep-codes";
import { wrongCode } from "./refusals";
import type { Code } from "./schema";

/**
 * Gives the actor new recovery codes, answered this once; the old ones open nothing any more.
 * @throws AppError not_allowed, too_many_requests, invalid_input (the code shown for it)
 */
export async function renewCodes(actor: Actor, { code }: Code): Promise<{ codes: string[] }> {
  requirePermission("account", actor);
  let codes: string[] = [];
  const isRight = () =>
    prisma.$transaction(async (tx) => {
      if (!(await spendCode(tx, actor, code))) return false;
      codes = await keepCodes(tx, actor.id);
      await recordAudit(tx, actor, { type: "user.recovery-codes-renewed", userId: actor.id });
      return true;
    });
  await throttled(actor, isRight, wrongCode);
  return { codes };
}
