import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { containing } from "@/lib/db/contains";

const AT_MOST = 8;

/** What is needed to tell one applicant from the next. */
export interface FoundApplicant {
  id: string;
  name: string;
  applicationId: string;
  externalReferenceId: string;
}

/** The actor's applicants whose application id holds this text, newest first; a few at most. */
export function findByApplicationId(actor: Actor, text: string): Promise<FoundApplicant[]> {
  return prisma.applicant.findMany({
    where: { applicationId: containing(text), ...visibleApplicants(actor) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: AT_MOST,
    select: { id: true, name: true, applicationId: true, externalReferenceId: true },
  });
}
