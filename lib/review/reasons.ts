/** Why a document is not accepted. Codes, so that they can be counted and told to an applicant in any language. */
export const reviewReasons = [
  "UNREADABLE",
  "WRONG_DOCUMENT",
  "INCOMPLETE",
  "EXPIRED",
  "MISMATCH",
  "ALTERED",
  "OTHER",
] as const;
export type ReviewReason = (typeof reviewReasons)[number];
