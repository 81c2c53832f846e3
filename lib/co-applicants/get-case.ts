import "server-only";
import { checklistInclude, checklistOf } from "@/lib/applicants/checklist";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { CaseView } from "./schema";

/** Who applies together with an applicant. @throws AppError not_found */
export async function getCase(actor: Actor, applicantId: string): Promise<CaseView> {
  const visible = visibleApplicants(actor);
  const applicant = await prisma.applicant.findFirst({
    where: { id: applicantId, ...visible },
    select: { coApplicant: { include: { mainApplicant: { select: { id: true, name: true } } } } },
  });
  if (!applicant) throw new AppError("not_found", "noApplicant");
  const { coApplicant } = applicant;
  const found = await prisma.coApplicant.findMany({
    where: { mainApplicantId: coApplicant?.mainApplicantId ?? applicantId, applicant: visible },
    orderBy: [{ applicant: { createdAt: "asc" } }, { applicantId: "asc" }],
    include: {
      applicant: {
        select: { name: true, externalReferenceId: true, expectedDocuments: true, documents: checklistInclude },
      },
    },
  });
  return {
    main: coApplicant?.mainApplicant ?? null,
    own: coApplicant && { state: coApplicant.state, failure: coApplicant.failure },
    coApplicants: found.map(({ applicantId: id, state, failure, applicant: person }) => {
      const { name, externalReferenceId, expectedDocuments, documents } = person;
      return {
        applicantId: id,
        name,
        externalReferenceId,
        state,
        failure,
        checklist: checklistOf(expectedDocuments, documents),
      };
    }),
  };
}
