import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { ConsentView } from "./schema";
import { consentState } from "./state";

/** Where an applicant's consent stands, and whom it was told. */
export async function getConsent(actor: Actor, applicantId: string): Promise<ConsentView> {
  const newest = await prisma.consentRecord.findFirst({
    where: { applicantId, applicant: visibleApplicants(actor) },
    orderBy: { id: "desc" },
    include: { officer: { select: { name: true } } },
  });
  if (!newest) return { state: "missing", newest: null };
  const { way, version, language, officer, at } = newest;
  return { state: consentState(newest), newest: { way, version, language, at, officerName: officer?.name ?? null } };
}
