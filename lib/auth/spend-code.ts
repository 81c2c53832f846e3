import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { log } from "@/lib/log";
import type { Actor } from "./actor";
import { plainRecoveryCode } from "./recovery-codes";
import { hashOfRecoveryCode, unseal } from "./seal";
import { stepOf } from "./totp";

/**
 * Takes a code of the user's app, or one of their recovery codes. Each counts once: guarded updates decide between two that
 * come at the same moment.
 * @returns whether it was right
 */
export async function spendCode(tx: Tx, actor: Pick<Actor, "id" | "name" | "origin">, typed: string): Promise<boolean> {
  const userId = actor.id;
  const factor = await tx.secondFactor.findUnique({ where: { userId } });
  if (!factor?.confirmedAt) return false;
  const digits = typed.replace(/\s/g, "");
  if (/^\d{6}$/.test(digits)) return spendStep(tx, userId, factor.secret, digits);
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: hashOfRecoveryCode(userId, plainRecoveryCode(typed)), usedAt: null },
    data: { usedAt: new Date() },
  });
  if (count === 0) return false;
  await recordAudit(tx, actor, { type: "user.recovery-code-used", userId });
  return true;
}

/** Takes a code of the app, unless it or a later one was used. */
export async function spendStep(tx: Tx, userId: string, sealed: string, digits: string): Promise<boolean> {
  let secret: string;
  try {
    secret = unseal(sealed, userId);
  } catch {
    log.error({ userId }, "a second factor cannot be read: NEXTAUTH_SECRET has changed; an admin can reset the factor");
    return false;
  }
  const step = stepOf(secret, digits, Date.now());
  if (step === null) return false;
  const { count } = await tx.secondFactor.updateMany({
    where: { userId, secret: sealed, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}
