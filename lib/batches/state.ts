import type { BatchStateView } from "./schema";

const finalDocumentStates = new Set(["DONE", "FAILED"]);

/** Whether nothing more will happen to a document by itself. */
export const isFinalDocument = (state: string): boolean => finalDocumentStates.has(state);

/** Whether nothing more will happen to a batch by itself. */
export const isFinalBatch = (state: string): boolean => state === "COMPLETED" || state === "FAILED";

/** Whether a document's fields were read: UNRECOGNISED and INVALID_DOC are results too, but not this one. */
export const isReadDocument = ({ state, errorCode }: { state: string; errorCode: string | null }): boolean =>
  state === "DONE" && errorCode === null;

/** A batch's state from its documents': failed only where none was read. */
export function batchStateOf(documents: { state: string; errorCode: string | null }[]): BatchStateView {
  const states = documents.map(({ state }) => state);
  if (!states.every(isFinalDocument)) return states.includes("SUBMITTED") ? "SUBMITTED" : "PROCESSING";
  return documents.some(isReadDocument) ? "COMPLETED" : "FAILED";
}
