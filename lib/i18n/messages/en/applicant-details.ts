/** Changing an applicant's name and phone number. */
export const applicantDetails = {
  change: "Change name or phone",
  title: "Change name or phone",
  advice: "It acts at once. The activity says that it was changed and by whom, not what it was.",
  name: "Applicant's name",
  nameHint: "Atlas keeps the name the application was opened with",
  phone: "Mobile number",
  phoneHint: "What comes from it by WhatsApp from now on is put with this applicant. Empty: no number",
  save: "Save",
  saved: "The applicant was changed",
} as const;
