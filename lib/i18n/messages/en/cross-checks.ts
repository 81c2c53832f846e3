/** How an applicant's documents agree with each other: on a page, and in the report. */
export const crossChecks = {
  title: "How the documents agree",
  away: "The verification service does not answer right now, so the documents could not be compared.",
  none: "Nothing was compared yet: it takes two documents that say the same thing.",
  field: "Field",
  first: "One document",
  second: "The other",
  result: "Result",
  agrees: "Agree",
  differs: "Differ",
  missing: "Not compared",
  compare: "Compare documents",
  intro: "{name}: values that two documents have in common, disagreements first",
  nothing: "nothing",
} as const;
