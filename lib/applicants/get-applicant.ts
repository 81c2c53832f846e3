import "server-only";
import { recordLook } from "@/lib/audit/record-look";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { FlowStateView } from "./schema";

/** One line of the checklist: an expected type and whether a document of it was read. */
export interface ChecklistItem {
  documentType: string;
  state: "done" | "pending" | "missing";
}

export interface ApplicantView {
  id: string;
  applicationId: string;
  externalReferenceId: string;
  name: string;
  productType: string;
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
      documents: { where: { batchId: { not: null } }, select: { documentTypes: true, state: true } },
    },
  });
  if (!applicant) throw new AppError("not_found", "noApplicant");
  await recordLook(actor, { type: "applicant.viewed", applicantId });
  const read = new Set(applicant.documents.flatMap(({ documentTypes }) => documentTypes));
  // A document not read yet may be any of the missing ones.
  const isReading = applicant.documents.some(({ state }) => state === "SUBMITTED" || state === "PROCESSING");
  const checklist = applicant.expectedDocuments.map((documentType) => ({
    documentType,
    state: read.has(documentType) ? ("done" as const) : isReading ? ("pending" as const) : ("missing" as const),
  }));
  const { id, applicationId, externalReferenceId, name, productType, createdAt, branch, flow, createdBy } = applicant;
  return {
    ...{ id, applicationId, externalReferenceId, name, productType, createdAt, checklist },
    branchName: branch.name,
    flowState: flow.state,
    flowFailure: flow.failure,
    createdByName: createdBy.name,
  };
}
