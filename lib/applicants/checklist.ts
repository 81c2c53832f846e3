import type { DocumentStateView } from "@/lib/documents/schema";
import type { ReviewStateView } from "@/lib/review/schema";

/** One line of the checklist: an expected type and whether a document of it was read. */
export interface ChecklistItem {
  documentType: string;
  state: "done" | "pending" | "missing";
}

/**
 * The expected types against the documents handed in. One not read yet may be any of the missing ones; one that a reviewer
 * did not accept is missing again.
 */
export function checklistOf(
  expected: string[],
  documents: { documentTypes: string[]; state: DocumentStateView; reviewState: ReviewStateView }[],
): ChecklistItem[] {
  const accepted = documents.filter(({ reviewState }) => reviewState !== "REJECTED" && reviewState !== "ASKED_AGAIN");
  const read = new Set(accepted.flatMap(({ documentTypes }) => documentTypes));
  const isReading = documents.some(({ state }) => state === "SUBMITTED" || state === "PROCESSING");
  return expected.map((documentType) => ({
    documentType,
    state: read.has(documentType) ? "done" : isReading ? "pending" : "missing",
  }));
}
