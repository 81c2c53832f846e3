import "server-only";
import { renderSVG } from "uqr";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { seal, unseal } from "@/lib/auth/seal";
import { enrolmentUri, newSecret } from "@/lib/auth/totp";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Enrolment } from "./schema";

/** So long a page may be reloaded and still show the same code; what was seen longer ago is no longer good. */
const GOOD_FOR_MILLISECONDS = 15 * 60_000;

/**
 * What the actor's app needs to be set up. Nothing is asked of them before `confirmEnrolment` was shown a code.
 * @throws AppError not_allowed; second_factor_wanted where they have one already
 */
export async function openEnrolment(actor: Actor): Promise<Enrolment> {
  requirePermission("account", actor);
  const known = await prisma.secondFactor.findUnique({ where: { userId: actor.id } });
  if (known?.confirmedAt) throw new AppError("second_factor_wanted", "hasSecondFactor");
  const isFresh = known && Date.now() - known.createdAt.getTime() < GOOD_FOR_MILLISECONDS;
  const secret = isFresh ? unseal(known.secret, actor.id) : await begin(actor.id);
  return {
    qrCode: renderSVG(enrolmentUri(secret, actor.email), { ecc: "M", border: 2 }),
    secret: secret.match(/.{1,4}/g)?.join(" ") ?? secret,
  };
}

async function begin(userId: string): Promise<string> {
  const secret = newSecret();
  const begun = { secret: seal(secret, userId), createdAt: new Date() };
  await prisma.$transaction(async (tx) => {
    await tx.secondFactor.deleteMany({ where: { userId, confirmedAt: null } });
    await tx.secondFactor.create({ data: { userId, ...begun } });
  });
  return secret;
}
