import type { DocumentProblem } from "./schema";

/** Codes a document can end with where sending the same file again cannot help. With any other it may. */
const final = new Set(["UNRECOGNISED", "INVALID_DOC", "PASSWORD_NEEDED"]);

/** The problem of a document, or null where there is none. */
export function describeProblem(errorCode: string | null, errorMessage: string | null): DocumentProblem | null {
  if (!errorCode) return null;
  return { code: errorCode, reason: errorMessage, canResend: !final.has(errorCode) };
}

/** Whether a document waits for the password of its PDF. */
export const needsPassword = (errorCode: string | null) => errorCode === "PASSWORD_NEEDED";

/** Whether a final document may be sent again. */
export const canResend = (errorCode: string | null) => describeProblem(errorCode, null)?.canResend ?? false;
