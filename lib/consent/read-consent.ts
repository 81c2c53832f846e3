import "server-only";
import { prisma, type Tx } from "@/lib/db/client";
import type { ConsentState } from "./schema";
import { consentState } from "./state";

/** Where an applicant's consent stands now. */
export async function readConsent(applicantId: string, tx: Tx = prisma): Promise<ConsentState> {
  const newest = await tx.consentRecord.findFirst({ where: { applicantId }, orderBy: { id: "desc" } });
  return consentState(newest);
}
