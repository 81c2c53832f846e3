/**
 * The notice an applicant is shown before anything is collected: wording "1". It is what people agreed to, so it is never
 * changed: see lib/consent/README.md.
 */
export const consentNotice = {
  title: "Notice about your personal data",
  intro: "Before you give us any document, please read what happens with it. Nothing is collected unless you agree.",
  lender: "the lender you are applying to",
  branchContact: "the branch {branch}, where your application is handled",
  what: {
    heading: "What we collect",
    documents:
      "Photos, scans and files of the documents on your checklist, such as PAN card, Aadhaar or bank statement.",
    contents:
      "What stands in them: for example name, date of birth, address, identity numbers, income. Of an Aadhaar number only the last four digits are shown; the others are covered.",
    record: "That you agreed, when, in which language, and from which device and network address.",
  },
  why: {
    heading: "Why",
    verify: "To check your identity and your documents for this loan application at {lender}.",
    law: "To meet the duties that the law lays on lenders, such as knowing their customers.",
    nothingElse: "For nothing else. Your documents are not sold, and not used for advertising.",
  },
  rights: {
    heading: "Your rights",
    see: "You may ask what data about you we have, and with whom it was shared.",
    mend: "You may have wrong or old data put right.",
    erase: "You may have your data erased, unless a law tells us to keep it.",
    nominee: "You may name a person who uses these rights if you die or cannot act for yourself.",
  },
  withdraw: {
    heading: "Taking your consent back",
    how: "You may take it back at any time, as easily as you gave it: on the page of your upload link, or by telling the branch.",
    effect:
      "We then take no more documents from you. What was done before stays lawful, but your application may not go on.",
  },
  contact: {
    heading: "Questions and complaints",
    ask: "Write or speak to {contact}.",
    board: "If the answer does not help you, you may complain to the Data Protection Board of India.",
  },
  statement:
    "I have read this notice, or it was read to me, and I agree that {lender} uses my documents for this purpose.",
} as const;
