import type { ApplicantView } from "@/lib/applicants/get-applicant";
import type { BatchView } from "@/lib/batches/schema";
import type { FieldValue } from "@/lib/documents/schema";
import { maskIdentity } from "./mask-identity";

/** What /api/v1 answers about an applicant: no phone, and nothing of the people at the desk. */
export function applicantReply({ id, applicationId, externalReferenceId, name, ...rest }: ApplicantView) {
  const { productType, flowState, checklist, createdAt } = rest;
  return {
    ...{ id, applicationId, externalReferenceId, name, productType },
    state: flowState,
    checklist,
    createdAt: createdAt.toISOString(),
  };
}

/** What /api/v1 answers about a batch and what was read in it; identity numbers are masked. */
export function batchReply({ id, state, applicant, createdAt, completedAt, documents }: BatchView) {
  return {
    ...{ id, state },
    applicantId: applicant.id,
    createdAt: createdAt.toISOString(),
    completedAt: completedAt?.toISOString() ?? null,
    documents: documents.map((document) => ({
      id: document.id,
      fileName: document.fileName,
      state: document.state,
      documentType: document.documentType,
      reviewState: document.reviewState,
      problem: document.problem?.code ?? null,
      fields: document.fields.map(({ name, value, confidence, page, check }) => ({
        ...{ name, confidence, page },
        value: masked(value),
        checked: check !== undefined,
      })),
    })),
  };
}

function masked(value: FieldValue): FieldValue {
  if (typeof value === "string") return maskIdentity(value);
  if (Array.isArray(value)) return value.map(masked);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([part, inner]) => [part, masked(inner)]));
}
