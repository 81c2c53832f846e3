import type { DocumentStateView } from "@/lib/documents/schema";

/** One line of the checklist: an expected type and whether a document of it was read. */
export interface ChecklistItem {
  documentType: string;
  state: "done" | "pending" | "missing";
}

/** The expected types against the documents handed in. One not read yet may be any of the missing ones. */
export function checklistOf(
  expected: string[],
  documents: { documentTypes: string[]; state: DocumentStateView }[],
): ChecklistItem[] {
  const read = new Set(documents.flatMap(({ documentTypes }) => documentTypes));
  const isReading = documents.some(({ state }) => state === "SUBMITTED" || state === "PROCESSING");
  return expected.map((documentType) => ({
    documentType,
    state: read.has(documentType) ? "done" : isReading ? "pending" : "missing",
  }));
}
