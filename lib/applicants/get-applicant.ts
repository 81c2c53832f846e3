import "server-only";
import { recordLook } from "@/lib/audit/record-look";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { type ChecklistItem, checklistOf } from "./checklist";
import type { FlowStateView } from "./schema";

export interface ApplicantView {
  id: string;
  applicationId: string;
  externalReferenceId: string;
  name: string;
  productType: string;
  /** E.164 digits; null where none was given. */
  phone: string | null;
  branchName: string;
  flowState: FlowStateView;
  /** Why Atlas refused the flow: a key of ours, or what Atlas says. */
  flowFailure: string | null;
  checklist: ChecklistItem[];
  createdByName: string;
  createdAt: Date;
}

/** One applicant, which is a look at it. @throws AppError not_found, also for another branch's applicant */
export async function getApplicant(actor: Actor, applicantId: string): Promise<ApplicantView> {
  const applicant = await prisma.applicant.findFirst({
    where: { id: applicantId, ...visibleApplicants(actor) },
    include: {
      branch: { select: { name: true } },
      flow: { select: { state: true, failure: true } },
      createdBy: { select: { name: true } },
    },
  });
  if (!applicant) throw new AppError("not_found", "noApplicant");
  await recordLook(actor, { type: "applicant.viewed", applicantId });
  // Each kind of document once, however many there are.
  const kinds = await prisma.document.groupBy({
    by: ["documentTypes", "state", "reviewState"],
    where: { applicantId, batchId: { not: null } },
  });
  const checklist = checklistOf(applicant.expectedDocuments, kinds);
  const { id, applicationId, externalReferenceId, name, productType, phone, createdAt, branch, flow, createdBy } =
    applicant;
  return {
    ...{ id, applicationId, externalReferenceId, name, productType, phone, createdAt, checklist },
    branchName: branch.name,
    flowState: flow.state,
    flowFailure: flow.failure,
    createdByName: createdBy.name,
  };
}
