/**
 * Fields that sound papers of a type often do not bear, so that nothing is amiss where they are not found: an invoice names the
 * GSTIN of a registered buyer only (CGST Rules 2017, rule 46 e), an agreement under a year need not be registered (Registration
 * Act 1908, section 17), Form 16 may come as its Part A alone, and bills print their period or their month.
 */
const optionalFields: Record<string, string[]> = {
  EBILL: ["billing_period_from", "billing_period_to", "billing_month"],
  FORM_16: ["gross_salary"],
  INVOICE: ["buyer_gstin"],
  ITR_ACK: ["filed_under_section"],
  RENT_AGREEMENT: ["period_to", "registration_number"],
  SALARY_SLIP: ["uan"],
};

/** Whether a document of this type may well do without the field. */
export const mayBeMissing = (documentType: string | null, field: string): boolean =>
  documentType !== null && (optionalFields[documentType]?.includes(field) ?? false);
