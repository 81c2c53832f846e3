import type { expectedDocumentTypes } from "@/lib/atlas/contract";
import type { KnownField } from "@/lib/settings/known-fields";

/**
 * Fields that sound papers of a type often do not bear, so that nothing is amiss where they are not found: an invoice names the
 * GSTIN of a registered buyer only (CGST Rules 2017, rule 46 e), an agreement under a year need not be registered (Registration
 * Act 1908, section 17), Form 16 may come as its Part A alone, and bills print their period or their month.
 */
const optionalFields: Partial<Record<(typeof expectedDocumentTypes)[number], KnownField[]>> = {
  EBILL: ["billing_period_from", "billing_period_to", "billing_month"],
  FORM_16: ["gross_salary"],
  INVOICE: ["buyer_gstin"],
  ITR_ACK: ["filed_under_section"],
  RENT_AGREEMENT: ["period_to", "registration_number"],
  SALARY_SLIP: ["uan"],
};

const keyOf = (documentType: string | null, field: string) => `${documentType} ${field}`;
const optional = new Set(
  Object.entries(optionalFields).flatMap(([type, fields]) => fields.map((field) => keyOf(type, field))),
);

/** Whether a document of this type may well do without the field. A type may be any word: Atlas names it. */
export const mayBeMissing = (documentType: string | null, field: string): boolean =>
  optional.has(keyOf(documentType, field));
