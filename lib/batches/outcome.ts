import type { ExtractItem, StatusReply } from "@/lib/atlas/contract";

/** How a document ended at Atlas. */
export interface Outcome {
  state: "DONE" | "FAILED";
  errorCode: string | null;
  errorMessage: string | null;
}

type FileStatus = StatusReply["file_statuses"][number];

/** Codes that are a result of reading (contract 3.2, and our engine's); with any other a document could not be fetched or read. */
const codesOfReading = new Set(["UNRECOGNISED", "INVALID_DOC", "PASSWORD_NEEDED"]);

/** A result that came alone, as a callback has it: what it holds says how the document ended. */
function statusOf(item: ExtractItem | undefined): string | undefined {
  if (typeof item?.status === "string") return item.status;
  if (item?.file_data) return "PROCESSING_SUCCESS";
  if (!item?.error_code) return undefined;
  return codesOfReading.has(item.error_code) ? "PROCESSING_SUCCESS" : "FAILED";
}

/**
 * How a document ended, or undefined while it has not. A status nobody knows is no end.
 * @param item its result, where there is one
 * @param file its line in the reply of status, where that was asked
 */
export function outcomeOf(item: ExtractItem | undefined, file?: FileStatus): Outcome | undefined {
  const status = file ? file.status : statusOf(item);
  const errorMessage = item?.error_message ?? file?.error_message ?? null;
  if (status === "FAILED") {
    return { state: "FAILED", errorCode: item?.error_code ?? file?.error_code ?? "FAILED", errorMessage };
  }
  // Final in status but not yet among the results: the next look finds it.
  if (status !== "PROCESSING_SUCCESS" || !item) return undefined;
  return { state: "DONE", errorCode: item.error_code ?? null, errorMessage };
}
