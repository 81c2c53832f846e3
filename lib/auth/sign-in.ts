import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import { prisma } from "@/lib/db/client";
import { oneAtATime } from "./one-at-a-time";
import type { Origin } from "./origin";
import { isPassword } from "./passwords";
import { hasSecondFactor, isFactorRequired } from "./second-factor-state";
import { spendCode } from "./spend-code";
import { type NewSession, startSession } from "./start-session";
import { clearFailures, countFailure, type SignInSource, waitSeconds } from "./throttle";

export const SignInBody = z.object({
  email: z.string().trim().toLowerCase().min(3).max(320),
  password: z.string().min(1).max(200),
  /** From the authenticator app, or a recovery code; asked for once the password was right. */
  code: z.string().max(40).optional(),
});

/** How it ends. Without the right password nothing tells whether the account exists. */
export type SignInOutcome =
  | { session: NewSession }
  | { refused: "wrong" | "code-wanted" | "code-wrong" }
  | { refused: "wait"; seconds: number };

/**
 * Checks e-mail and password, and the second factor where there is one, of somebody at an address (as the server sees it). Tries for one account, and from one
 * address, follow each other: of many sent at the same moment no more are looked at than of as many sent in turn.
 */
export async function signIn(credentials: unknown, address: string, origin?: Origin): Promise<SignInOutcome> {
  const parsed = SignInBody.safeParse(credentials);
  if (!parsed.success) return { refused: "wrong" };
  const { email, ...shown } = parsed.data;
  return oneAtATime([`account ${email}`, `address ${address}`], () => tryOnce({ email, address }, shown, origin));
}

interface Shown {
  password: string;
  code?: string | undefined;
}

async function tryOnce(source: SignInSource, { password, code }: Shown, origin?: Origin): Promise<SignInOutcome> {
  const seconds = await waitSeconds(source);
  if (seconds > 0) return { refused: "wait", seconds };

  const user = await prisma.user.findUnique({ where: { email: source.email }, omit: { passwordHash: false } });
  const isRight = await isPassword(user?.passwordHash ?? undefined, password);
  if (!user || !isRight || !user.active) {
    await countFailure(source);
    if (user) {
      const reason = isRight ? "deactivated" : "wrong-password";
      await prisma.$transaction((tx) =>
        recordAudit(tx, { ...user, origin }, { type: "user.sign-in-refused", userId: user.id, reason }),
      );
    }
    return { refused: "wrong" };
  }
  const outcome = await prisma.$transaction(async (tx): Promise<SignInOutcome> => {
    // What was checked may have changed meanwhile: a reset or a deactivation that came first ended every session.
    const stillRight = await tx.$queryRaw<unknown[]>`
      select 1 from desk."User" where "id" = ${user.id} and "active" and "passwordHash" = ${user.passwordHash} for update`;
    if (stillRight.length === 0) return { refused: "wrong" };
    const hasFactor = await hasSecondFactor(tx, user.id);
    if (hasFactor && !code) return { refused: "code-wanted" };
    const actor = { ...user, origin };
    if (hasFactor && !(await spendCode(tx, actor, code ?? ""))) {
      await recordAudit(tx, actor, { type: "user.sign-in-refused", userId: user.id, reason: "wrong-code" });
      return { refused: "code-wrong" };
    }
    await recordAudit(tx, actor, { type: "user.signed-in", userId: user.id });
    const mustEnrol = !hasFactor && (await isFactorRequired(tx, user.role));
    return { session: await startSession(tx, { userId: user.id, method: "PASSWORD", mustEnrol, origin }) };
  });
  if ("session" in outcome) await clearFailures(source);
  else if (outcome.refused === "code-wrong") await countFailure(source);
  return outcome;
}
