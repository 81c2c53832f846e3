import "server-only";
import { requireConsent } from "@/lib/consent/require-consent";
import { prisma, type Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/**
 * Whether documents may be taken in for an applicant, and handed on: they have agreed, and are still part of the case.
 * @throws AppError consent_missing, applicant_removed
 */
export async function requireIntake(applicantId: string, tx: Tx = prisma): Promise<void> {
  const coApplicant = await tx.coApplicant.findUnique({ where: { applicantId }, select: { state: true } });
  if (coApplicant?.state === "REMOVED") throw new AppError("applicant_removed", "applicantRemoved");
  await requireConsent(applicantId, tx);
}
