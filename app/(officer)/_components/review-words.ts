import type { ReviewReason } from "@/lib/review/schema";

/** Why a document was not accepted, to go on with after a colon. */
const reasonWords: Record<ReviewReason, string> = {
  UNREADABLE: "it cannot be read",
  WRONG_DOCUMENT: "it is another document than was asked for",
  INCOMPLETE: "a page or a side is missing",
  EXPIRED: "it is out of date",
  MISMATCH: "it does not fit the other documents",
  ALTERED: "it looks altered",
  OTHER: "another reason",
};

/** A reason's words; a code this desk does not know is shown as it stands. */
export const reasonWord = (code: string): string => (code in reasonWords ? reasonWords[code as ReviewReason] : code);
