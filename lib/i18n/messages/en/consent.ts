/** Consent on the applicant's page; the notice itself stands in `consentNotice`. */
export const consent = {
  title: "Consent",
  given: "Given",
  missing: "Not given yet",
  withdrawn: "Taken back",
  outdated: "Given to an older wording",
  needed:
    "Documents are taken in once the applicant has agreed. Show them the notice, or read it out, then record the answer.",
  inPerson: "Recorded by {officer}",
  byLink: "By the applicant, on an upload link",
  facts: "Wording {version}, {language}",
  show: "Show the notice",
  language: "Language of the notice",
  record: "Record consent",
  withdraw: "Record that it is taken back",
  withdrawAdvice: "Nothing more is then taken in for this applicant until they agree again. What was sent in stays.",
  withdrawNow: "It was taken back",
  gate: "The applicant has not agreed yet",
  gateAdvice: "Record their consent on the applicant's page first; then documents can be added.",
  gateOpen: "Go to the applicant",
} as const;
