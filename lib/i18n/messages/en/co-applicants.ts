/** Those who apply together with somebody else. */
export const coApplicants = {
  title: "Co-applicants",
  intro: "Each has documents and a checklist of their own. Verification compares them with each other.",
  none: "Nobody applies together with this applicant.",
  add: "Add a co-applicant",
  main: "Main applicant",
  states: { ADDING: "Being added", ADDED: "In the case", REFUSED: "Refused", REMOVED: "Taken out" },
  failures: {
    unreachable: "Atlas could not be reached.",
    deleted: "Atlas once had this reference in the case and took it out. Use another reference.",
  },
  refused: "Atlas says: <foreign>{text}</foreign>",
  progress: "{done, number} of {count, number} read",
  nothingExpected: "nothing named as expected",
  retry: "Try again",
  adding: {
    title: "Add a co-applicant",
    advice: "They join the application {application}.",
    name: "Name",
    reference: "External reference id",
    phone: "Mobile number",
    phoneHint: "What they send by WhatsApp is then found by it.",
    documents: "Expected documents",
    submit: "Add",
    added: "{name} was added",
  },
  removing: {
    open: "Take out",
    title: "Take {name} out of the case?",
    advice:
      "No more documents of theirs are taken. What was sent in stays on record. The same reference cannot come back.",
    submit: "Take out",
  },
  removedTitle: "Taken out of the case",
  removedAdvice: "No more documents are taken for this applicant.",
  refusedTitle: "Atlas did not take this co-applicant",
  refusedAdvice: "Documents can be added, but are not read before this is put right on the main applicant's page.",
} as const;
