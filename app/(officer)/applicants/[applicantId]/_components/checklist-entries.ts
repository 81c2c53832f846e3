import type { DocumentSummary } from "@/lib/documents/schema";

export interface ChecklistEntry {
  type: string;
  expected: boolean;
  /** Accepted documents of this type. */
  count: number;
}

/**
 * Expected types first, in the order they were asked for, then what came in besides. Only a document that was read
 * without a problem counts.
 */
export function checklistEntries(
  expected: string[],
  documents: Pick<DocumentSummary, "state" | "documentType" | "problem">[],
): ChecklistEntry[] {
  const counts = new Map<string, number>();
  for (const { state, documentType, problem } of documents) {
    if (state === "DONE" && documentType && !problem) counts.set(documentType, (counts.get(documentType) ?? 0) + 1);
  }
  const others = [...counts.keys()].filter((type) => !expected.includes(type)).sort();
  return [...new Set([...expected, ...others])].map((type) => ({
    type,
    expected: expected.includes(type),
    count: counts.get(type) ?? 0,
  }));
}
