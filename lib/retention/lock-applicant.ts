import "server-only";
import type { Tx } from "@/lib/db/client";

/**
 * Locks an applicant against being held, lifted or deleted by others meanwhile; documents may still come in.
 * @returns false where there is no such applicant
 */
export async function lockApplicant(tx: Tx, applicantId: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from desk."Applicant" where "id" = ${applicantId} for no key update`;
  return found.length > 0;
}

/** Whether a hold keeps everything of an applicant. To be asked behind `lockApplicant`. */
export async function isHeld(tx: Tx, applicantId: string): Promise<boolean> {
  return (await tx.legalHold.count({ where: { applicantId, liftedAt: null } })) > 0;
}
