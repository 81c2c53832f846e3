import type { expectedDocumentTypes } from "@/lib/atlas/contract";

/** What a document is kept for: each has a period of its own. */
export const documentClasses = ["IDENTITY", "INCOME", "BANK", "BUSINESS", "OTHER"] as const;
export type DocumentClass = (typeof documentClasses)[number];

/** Which class each type belongs to. What was not recognised, and types this version does not know, are OTHER. */
export const classOfType: Record<(typeof expectedDocumentTypes)[number], DocumentClass> = {
  PAN: "IDENTITY",
  AADHAAR: "IDENTITY",
  PASSPORT: "IDENTITY",
  VOTER_ID: "IDENTITY",
  DRIVING_LICENSE: "IDENTITY",
  SALARY_SLIP: "INCOME",
  ITR_ACK: "INCOME",
  FORM_16: "INCOME",
  BANK_STATEMENT: "BANK",
  CHEQUE: "BANK",
  GST_CERT: "BUSINESS",
  UDYAM_CERT: "BUSINESS",
  SHOP_ACT_LICENSE: "BUSINESS",
  FSSAI: "BUSINESS",
  EBILL: "OTHER",
  RENT_AGREEMENT: "OTHER",
  INVOICE: "OTHER",
  DELIVERY_ORDER: "OTHER",
};

const isKnown = (type: string): type is keyof typeof classOfType => Object.hasOwn(classOfType, type);

/** The classes of what a file holds: several where it holds several documents. Never empty. */
export function classesOf(documentTypes: string[]): DocumentClass[] {
  const classes = documentTypes.map((type) => (isKnown(type) ? classOfType[type] : "OTHER"));
  return classes.length > 0 ? [...new Set(classes)] : ["OTHER"];
}
