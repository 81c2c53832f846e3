/** Callbacks and their tries. */
export const deliveries = {
  title: "Deliveries",
  noLog: "This Atlas keeps no log of its callbacks",
  noLogAdvice: "Patra's own engine does. Results are also collected without callbacks, so nothing is lost.",
  intro:
    "Results on their way to the callback address, with every try: {count, plural, one {# delivery} other {# deliveries}}",
  status: "Status",
  any: "Any",
  search: "Application id",
  noneFound: "An application is found by its whole id.",
  none: "No delivery here",
  noneAdvice:
    "A delivery is made when the last document of an applicant has been read and the flow has a callback address.",
  columns: { application: "Application", status: "Status", tries: "Tries", receiver: "Receiver", since: "Ready since" },
  sendAgain: "Send again",
  of: " to {application}, {reference}",
  onItsWay: "On its way",
  nextTry: "next try <time></time>",
  noneYet: "None yet",
  tries: "{count, plural, one {# try} other {# tries}}",
  milliseconds: "{count, number} ms",
  taken: "Taken",
  troubles: {
    STATUS: "{side, select, AUTH {Its sign-in} other {The receiver}} answered with an error",
    REPLY: "{side, select, AUTH {Its sign-in} other {The receiver}} gave no token",
    GONE: "{side, select, AUTH {Its sign-in} other {The receiver}} said it is gone for good",
    ADDRESS: "{side, select, AUTH {Its sign-in} other {The receiver}} is at an address that may not be called",
    UNREACHABLE: "{side, select, AUTH {Its sign-in} other {The receiver}} could not be reached",
    TLS: "{side, select, AUTH {Its sign-in} other {The receiver}} could not prove who it is",
    TIMEOUT: "{side, select, AUTH {Its sign-in} other {The receiver}} did not answer in time",
    BROKEN: "{side, select, AUTH {Its sign-in} other {The receiver}} broke off",
  },
} as const;
