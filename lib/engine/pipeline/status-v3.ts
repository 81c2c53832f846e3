import { masterStatus } from "./master-status";

interface FileStage {
  status: "UPLOAD_SUCCESS" | "PROCESSING" | "PROCESSING_SUCCESS" | "FAILED";
  /** Set once its bytes are kept. */
  blobId: string | null;
  errorCode: string | null;
}

type Stage = "NOT_STARTED" | "IN_PROGRESS" | "SUCCESS" | "FAILED";

const isLost = ({ status, errorCode }: FileStage) => status === "FAILED" && (errorCode?.startsWith("FETCH_") ?? false);
const isFinal = ({ status }: FileStage) => status === "PROCESSING_SUCCESS" || status === "FAILED";

/** As in the roll-up: one file that came through is success. */
function uploadStatus(files: FileStage[]): Stage {
  if (files.every(isLost)) return "FAILED";
  return files.every((file) => file.blobId !== null || isFinal(file)) ? "SUCCESS" : "IN_PROGRESS";
}

/**
 * The four stages v3 tells of a flow (contract 3.2, 3.3). Cross-checks are made of what was read whenever results are
 * asked for, so they are COMPLETED with the last file. Pure.
 */
export function statusV3(files: FileStage[]) {
  if (files.length === 0) {
    return {
      upload_status: "NOT_STARTED",
      processing_status: "NOT_STARTED",
      crossheck_status: "NOT_STARTED",
      master_status: "NOT_STARTED",
    };
  }
  const master = masterStatus(files);
  const hasBegun = files.some(({ status }) => status !== "UPLOAD_SUCCESS");
  return {
    upload_status: uploadStatus(files),
    processing_status: hasBegun ? master : "NOT_STARTED",
    crossheck_status: files.every(isFinal) ? "COMPLETED" : "NOT_STARTED",
    master_status: master,
  };
}
