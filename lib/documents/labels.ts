/** Names whose plain reading would look odd. */
const labels: Record<string, string> = {
  name_as_per_pan: "Name",
  name_as_per_aadhaar: "Name",
  pan_number: "PAN",
  aadhaar_number: "Aadhaar number",
  dob: "Date of birth",
  dl_number: "Licence number",
  voter_id: "EPIC number",
  gstin: "GSTIN",
  dealer_gstin: "Dealer's GSTIN",
  buyer_gstin: "Buyer's GSTIN",
  hsn: "HSN",
  gst_number: "GSTIN",
  employer_pan: "Employer's PAN",
  employee_pan: "Employee's PAN",
  employer_tan: "Employer's TAN",
  uan: "UAN",
  imei: "IMEI",
  itr_form: "ITR form",
  nic_codes: "NIC codes",
  ifsc: "IFSC",
  micr: "MICR code",
  is_cancelled: "Cancelled",
  document_quality_flag: "Quality",
};

/** `father_name` becomes "Father name". */
export function labelOf(name: string): string {
  const known = labels[name];
  if (known) return known;
  const spaced = name.replaceAll("_", " ").trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
