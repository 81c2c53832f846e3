import "server-only";
import { recordLook } from "@/lib/audit/record-look";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { type ChecklistItem, checklistOf } from "./checklist";
import { listKinds } from "./list-kinds";
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
  branchId: string;
  /** Whose it is to deal with; null for nobody in particular. */
  assignee: { id: string; name: string } | null;
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
      assignee: { select: { id: true, name: true } },
    },
  });
  if (!applicant) throw new AppError("not_found", "noApplicant");
  await recordLook(actor, { type: "applicant.viewed", applicantId });
  const checklist = checklistOf(applicant.expectedDocuments, await listKinds(applicantId));
  const { id, applicationId, externalReferenceId, name, productType, phone, createdAt, branch, flow, createdBy } =
    applicant;
  return {
    ...{ id, applicationId, externalReferenceId, name, productType, phone, createdAt, checklist },
    branchName: branch.name,
    flowState: flow.state,
    flowFailure: flow.failure,
    createdByName: createdBy.name,
    branchId: applicant.branchId,
    assignee: applicant.assignee,
  };
}
