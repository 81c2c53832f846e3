/** The form of a new applicant. */
export const applicantForm = {
  belongsTo: "The applicant will belong to {branch}.",
  openExisting: "Open the existing applicant",
  name: "Applicant's name",
  applicationId: "Application id",
  applicationIdHint: "As in the loan system",
  externalReferenceId: "External reference id",
  externalReferenceIdHint: "Tells several applicants of one application apart",
  productType: "Product type",
  productTypeHint: "Pick one or type another",
  productSelectHint: "It ticks the documents it expects",
  phone: "Mobile number",
  phoneHint: "What comes from it by WhatsApp is put with this applicant",
  expected: "Expected documents",
  expectedHint: "They become the checklist on the applicant's page.",
  cancel: "Cancel",
  create: "Create applicant",
} as const;
