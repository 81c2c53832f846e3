type FileStatus = "UPLOAD_SUCCESS" | "PROCESSING" | "PROCESSING_SUCCESS" | "FAILED";

/**
 * The roll-up of one applicant's files (contract 3.3). "At least one" rather than "all", because clients fetch results
 * only on SUCCESS: one bad file must not strand the good ones.
 */
export function masterStatus(files: { status: FileStatus }[]): "IN_PROGRESS" | "SUCCESS" | "FAILED" {
  const isFinal = ({ status }: { status: FileStatus }) => status === "PROCESSING_SUCCESS" || status === "FAILED";
  if (files.length === 0 || !files.every(isFinal)) return "IN_PROGRESS";
  return files.some(({ status }) => status === "PROCESSING_SUCCESS") ? "SUCCESS" : "FAILED";
}
