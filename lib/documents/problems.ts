import type { DocumentProblem } from "./schema";

type Words = Pick<DocumentProblem, "title" | "advice" | "canResend">;

/** What an officer is told for each code a document can end with, ours and Atlas's. */
const words: Record<string, Words> = {
  UNRECOGNISED: {
    title: "This document's type was not recognised",
    advice: "Check that it is one the lender asks for. If it is, send a sharper picture that shows the whole page.",
    canResend: false,
  },
  INVALID_DOC: {
    title: "This file cannot be read as a document",
    advice: "Open the file on your device. If it opens there, save it again as PDF or JPEG and send that.",
    canResend: false,
  },
  PASSWORD_NEEDED: {
    title: "This PDF needs its password",
    advice: "Give it on the document's page. It opens the file once and is kept nowhere.",
    canResend: false,
  },
  FETCH: {
    title: "The file could not be fetched for reading",
    advice: "Send it again. If it fails once more, tell support the code below.",
    canResend: true,
  },
  PROCESSING_FAILED: {
    title: "Reading this document failed on our side",
    advice: "Send it again. If it fails once more, tell support the code below.",
    canResend: true,
  },
  ATLAS_UNAVAILABLE: {
    title: "The verification service did not take this document",
    advice: "Nothing is lost. Send it again when the service answers.",
    canResend: true,
  },
  ATLAS_REFUSED: {
    title: "The verification service refused this document",
    advice: "Read the reason below; send it again once that is put right.",
    canResend: true,
  },
  TIMED_OUT: {
    title: "No result came within a day",
    advice: "Send it again. If it fails once more, tell support the code below.",
    canResend: true,
  },
};

const unknown: Words = {
  title: "This document was not read",
  advice: "Send it again. If it fails once more, tell support the code below.",
  canResend: true,
};

/**
 * The problem of a document in plain words, or null where there is none. A reason from the reader is shown as it is, unless
 * what is wrong with the pictures tells more.
 * @param pictureNotes sentences that say what to do
 */
export function describeProblem(
  errorCode: string | null,
  errorMessage: string | null,
  pictureNotes: string[] = [],
): DocumentProblem | null {
  if (!errorCode) return null;
  // The engine tells many ways of not getting a file apart; to an officer they are one.
  const { title, advice, canResend } = words[errorCode.startsWith("FETCH_") ? "FETCH" : errorCode] ?? unknown;
  if (pictureNotes.length > 0) return { code: errorCode, title, advice: pictureNotes.join(" "), canResend };
  return { code: errorCode, title, advice: errorMessage ? `${sentence(errorMessage)} ${advice}` : advice, canResend };
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Whether a document waits for the password of its PDF. */
export const needsPassword = (errorCode: string | null) => errorCode === "PASSWORD_NEEDED";

/** Whether a final document may be sent again. */
export const canResend = (errorCode: string | null) => describeProblem(errorCode, null)?.canResend ?? false;
