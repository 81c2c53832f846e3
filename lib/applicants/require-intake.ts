import "server-only";
import { readConsent } from "@/lib/consent/read-consent";
import { prisma, type Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/** open: documents are taken in. consent: the applicant has not agreed. removed: they are out of the case. */
export type Intake = "open" | "consent" | "removed";

/** Whether documents may be taken in for an applicant, and handed on; or what stands against it. */
export async function readIntake(applicantId: string, tx: Tx = prisma): Promise<Intake> {
  const coApplicant = await tx.coApplicant.findUnique({ where: { applicantId }, select: { state: true } });
  if (coApplicant?.state === "REMOVED") return "removed";
  return (await readConsent(applicantId, tx)) === "given" ? "open" : "consent";
}

/** @throws AppError consent_missing, applicant_removed where documents may not be taken in */
export async function requireIntake(applicantId: string, tx: Tx = prisma): Promise<void> {
  const intake = await readIntake(applicantId, tx);
  if (intake === "removed") throw new AppError("applicant_removed", "applicantRemoved");
  if (intake === "consent") throw new AppError("consent_missing", "consentMissing");
}
