/** A usual way in which issuers make a PDF's password. */
export interface PasswordPattern {
  usedFor: string;
  /** How it is made, in words. */
  rule: string;
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
    {
      usedFor: "e-Aadhaar",
      rule: "first four letters of the name in capitals, then the year of birth",
      value: letters && year ? `${letters}${year}` : null,
    },
    { usedFor: "e-PAN, many bank statements", rule: "date of birth as DDMMYYYY", value: whole ?? null },
    {
      usedFor: "Income tax return",
      rule: "PAN in small letters, then the date of birth as DDMMYYYY",
      value: pan && whole ? `${pan.toLowerCase()}${whole}` : null,
    },
    { usedFor: "Salary slips, fund statements", rule: "PAN in capitals", value: pan?.toUpperCase() ?? null },
  ];
}
