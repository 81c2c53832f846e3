/** Audit events as plain sentences. */
export const audit = {
  title: "Audit events",
  none: "Nothing was recorded yet.",
  aDocument: "A document",
  submitted: "Submitted {count, plural, one {# document} other {# documents}}",
  sent: "Atlas took {count, plural, one {# document} other {# documents}}",
  resent: "Sent {count, plural, one {# document} other {# documents}} again",
  completed: "Finished: {count, plural, one {# document} other {# documents}} read",
  completedWithProblems: "Finished: {read, number} read, {problems, number} with a problem",
  read: "{file} was read: {type}",
  failed: "{file}: {problem} ({code})",
  passwordGiven: "The password of {file} was given",
  originalDeleted: "The file of {file} was deleted: it shows an Aadhaar number",
  discarded: "{file} was taken away before it was submitted",
  system: "System",
} as const;
