import type { SpecimenType } from "@/prisma/seed/specimens/catalogue";

/**
 * The numbers that say who or what a paper is about: of a person, a firm, a licence, an account, a connection. What merely
 * numbers the paper (of an invoice, an acknowledgement, an order, a deed) counts among the other fields.
 */
const identityNumbers: Record<SpecimenType, string[]> = {
  PAN: ["pan_number"],
  AADHAAR: ["aadhaar_number"],
  PASSPORT: ["passport_number"],
  INVOICE: ["dealer_gstin", "buyer_gstin"],
  OTHER: [],
  VOTER_ID: ["voter_id"],
  DRIVING_LICENSE: ["dl_number"],
  BANK_STATEMENT: ["account_number", "ifsc"],
  CHEQUE: ["account_number", "ifsc", "micr"],
  SALARY_SLIP: ["pan_number", "uan", "bank_account"],
  ITR_ACK: ["pan_number"],
  FORM_16: ["employer_tan", "employer_pan", "employee_pan"],
  GST_CERT: ["gst_number"],
  UDYAM_CERT: ["udyam_registration_number"],
  SHOP_ACT_LICENSE: ["registration_number"],
  FSSAI: ["registration_number"],
  EBILL: ["consumer_number"],
  DELIVERY_ORDER: [],
  RENT_AGREEMENT: [],
};

export const isIdentityNumber = (documentType: SpecimenType, field: string): boolean =>
  identityNumbers[documentType].includes(field);
