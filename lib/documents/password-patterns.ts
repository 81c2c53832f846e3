/** A usual way in which issuers make a PDF's password. */
export interface PasswordPattern {
  kind: "eAadhaar" | "ePan" | "taxReturn" | "salarySlip";
  /** Made for this applicant; null where a part of it is not known yet. */
  value: string | null;
}

/** What is known of whom a document belongs to. */
export interface KnownPerson {
  name: string;
  pan?: string | undefined;
  /** DD/MM/YYYY. */
  birthDate?: string | undefined;
}

/**
 * The passwords that issuers of Indian documents usually set: UIDAI (e-Aadhaar), Protean and UTIITSL (e-PAN), the Income
 * Tax Department (returns and intimations), the mutual funds' registrars (account statements). Pure.
 */
export function passwordPatterns({ name, pan, birthDate }: KnownPerson): PasswordPattern[] {
  const [day, month, year] = birthDate?.split("/") ?? [];
  const whole = day && month && year ? `${day}${month}${year}` : undefined;
  const letters = name.replace(/\s/g, "").slice(0, 4).toUpperCase();
  return [
    { kind: "eAadhaar", value: letters && year ? `${letters}${year}` : null },
    { kind: "ePan", value: whole ?? null },
    { kind: "taxReturn", value: pan && whole ? `${pan.toLowerCase()}${whole}` : null },
    { kind: "salarySlip", value: pan?.toUpperCase() ?? null },
  ];
}
