import "server-only";
import { prisma, type Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { ConsentState } from "./schema";
import { consentState } from "./state";

/** Where an applicant's consent stands now. */
export async function readConsent(applicantId: string, tx: Tx = prisma): Promise<ConsentState> {
  const newest = await tx.consentRecord.findFirst({ where: { applicantId }, orderBy: { id: "desc" } });
  return consentState(newest);
}

/**
 * Lets nothing of an applicant's be taken in, or sent on, without their consent.
 * @throws AppError consent_missing
 */
export async function requireConsent(applicantId: string, tx: Tx = prisma): Promise<void> {
  if ((await readConsent(applicantId, tx)) !== "given") throw new AppError("consent_missing", "consentMissing");
}
