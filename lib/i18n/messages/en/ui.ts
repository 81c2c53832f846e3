/** Small words of controls that stand on every page; sent to every browser, so kept short. */
export const ui = {
  close: "Close",
  cancel: "Cancel",
  unreachable: "The desk could not be reached. Try again in a moment.",
  optional: "optional",
  notifications: "Notifications",
  tryAgain: "Try again",
  toApplicants: "To the applicants",
  broken: {
    title: "This page could not be shown",
    advice: "Nothing was lost. Try again in a moment; if it stays, tell your admin.",
    number: "Number for support: <code>{digest}</code>",
  },
  menu: {
    of: "Account of ",
    theme: "Theme",
    light: "Light",
    dark: "Dark",
    system: "As the device",
    language: "Language",
    documents: "API documents",
    signOut: "Sign out",
    unreachable: "The language could not be changed. Try again in a moment.",
  },
  roles: { OFFICER: "Loan officer", REVIEWER: "Reviewer", ADMIN: "Admin", AUDITOR: "Auditor" },
  loading: {
    applicants: "Loading the applicants",
    applicant: "Loading the applicant",
    upload: "Loading the upload page",
    batch: "Loading the batch",
    document: "Loading the document",
  },
} as const;
