import type { Prisma } from "@/lib/db/client";
import type { DocumentStateView } from "@/lib/documents/schema";
import type { ReviewReason } from "@/lib/review/reasons";
import type { ReviewStateView } from "@/lib/review/schema";

/** Why a document was not accepted. */
export interface Refusal {
  documentId: string;
  decision: "REJECTED" | "ASKED_AGAIN";
  reason: ReviewReason | null;
}

/** One line of the checklist: an expected type and whether a document of it was read. */
export interface ChecklistItem {
  documentType: string;
  state: "done" | "pending" | "missing";
  /** Whether a person has approved one. */
  isApproved: boolean;
  /** Of the newest one that was not accepted, while no other of the type was read. */
  refusal: Refusal | null;
}

/** What `checklistOf` needs of each document, oldest first. */
export const checklistInclude = {
  where: { batchId: { not: null } },
  orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  select: {
    ...{ id: true, documentTypes: true, state: true, reviewState: true },
    reviews: { orderBy: { id: "desc" }, take: 1, select: { reason: true } },
  },
} as const satisfies Prisma.Applicant$documentsArgs;

interface ListedDocument {
  id: string;
  documentTypes: string[];
  state: DocumentStateView;
  reviewState: ReviewStateView;
  /** The newest decision alone. */
  reviews: { reason: string | null }[];
}

const isRefused = (state: ReviewStateView): state is Refusal["decision"] =>
  state === "REJECTED" || state === "ASKED_AGAIN";

function refusalOf(documentType: string, documents: ListedDocument[]): Refusal | null {
  const newest = documents.findLast(
    ({ documentTypes, reviewState }) => documentTypes.includes(documentType) && isRefused(reviewState),
  );
  if (!newest || !isRefused(newest.reviewState)) return null;
  const reason = (newest.reviews[0]?.reason ?? null) as ReviewReason | null;
  return { documentId: newest.id, decision: newest.reviewState, reason };
}

/**
 * The expected types against the documents handed in, oldest first. One not read yet may be any of the missing ones; one
 * that a reviewer did not accept is missing again, and says why.
 */
export function checklistOf(expected: string[], documents: ListedDocument[]): ChecklistItem[] {
  const accepted = documents.filter(({ reviewState }) => !isRefused(reviewState));
  const read = new Set(accepted.flatMap(({ documentTypes }) => documentTypes));
  const approved = new Set(
    accepted.filter(({ reviewState }) => reviewState === "APPROVED").flatMap(({ documentTypes }) => documentTypes),
  );
  const isReading = documents.some(({ state }) => state === "SUBMITTED" || state === "PROCESSING");
  return expected.map((documentType) => ({
    documentType,
    state: read.has(documentType) ? "done" : isReading ? "pending" : "missing",
    isApproved: approved.has(documentType),
    refusal: read.has(documentType) ? null : refusalOf(documentType, documents),
  }));
}
