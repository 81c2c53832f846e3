import "server-only";
import type { Tx } from "@/lib/db/client";
import { type ErasureStateView, openStates } from "./schema";

/** Somebody who applies, or applied, together with a main applicant, and must be erased before them. */
export interface CaseMember {
  applicantId: string;
  name: string;
  isHeld: boolean;
  /** Of the request that is open; null where nobody has asked for their erasure. */
  erasure: ErasureStateView | null;
}

/**
 * Everybody whose case is a main applicant's, also who was taken out of it: their records lean on the main applicant's, whose flow
 * at Atlas they are part of. Empty for everybody else.
 */
export async function coApplicantsOf(tx: Tx, mainApplicantId: string): Promise<CaseMember[]> {
  const found = await tx.coApplicant.findMany({
    where: { mainApplicantId },
    orderBy: { applicantId: "asc" },
    include: {
      applicant: { select: { name: true, legalHolds: { where: { liftedAt: null }, select: { id: true } } } },
    },
  });
  const requests = await tx.erasureRequest.findMany({
    where: { applicantId: { in: found.map(({ applicantId }) => applicantId) }, state: { in: [...openStates] } },
    select: { applicantId: true, state: true },
  });
  const stateOf = new Map(requests.map(({ applicantId, state }) => [applicantId, state]));
  return found.map(({ applicantId, applicant: { name, legalHolds } }) => ({
    ...{ applicantId, name, isHeld: legalHolds.length > 0 },
    erasure: stateOf.get(applicantId) ?? null,
  }));
}
