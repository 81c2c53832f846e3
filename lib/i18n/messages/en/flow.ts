/** Whether an applicant's verification is open with Atlas. */
export const flow = {
  opening: "Verification is being opened with Atlas",
  openingAdvice: "This takes a moment. Documents can be uploaded already; they are sent once it is open.",
  failed: "Verification could not be opened with Atlas",
  noReason: "Atlas refused without a reason.",
  refused: "Atlas refused to open the flow: <foreign>{text}</foreign>",
  failures: {
    unnamed: "Atlas already has a flow for this application, and does not say which.",
    unreachable: "Atlas could not be reached for many hours. Try again.",
  },
} as const;
