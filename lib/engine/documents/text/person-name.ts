/** Words of headings and labels that no name on an Indian document holds. */
const notNames =
  /\b(INCOME|TAX|DEPARTMENT|DEPT|GOVT|GOVERNMENT|INDIA|BHARAT|SARKAR|PERMANENT|ACCOUNT|NUMBER|CARD|NAME|FATHER|SIGNATURE|SPECIMEN|DATE|BIRTH|DOB|MALE|FEMALE|ADDRESS|AADHAAR|UNIQUE|IDENTIFICATION|AUTHORITY|ENROL|ISSUE|REPUBLIC|YEAR|DOWNLOAD|HELP|WWW|MERA|PEHCHAN|PROOF|CITIZENSHIP|IDENTITY|INFORMATION|VALID|NOT)\b/i;

/** A name as printed: letters, spaces, dots, apostrophes and hyphens. */
export const namePattern = /^([A-Za-z][A-Za-z.'\- ]{1,60}[A-Za-z.])$/;

/** Whether a line may be a person's name and nothing else. */
export function isPersonName(text: string): boolean {
  const trimmed = text.trim();
  return namePattern.test(trimmed) && !notNames.test(trimmed) && /[A-Za-z]{2}/.test(trimmed);
}

/** A name in capitals of which a few letters were taken for small ones. Share of its letters. */
const MOSTLY_CAPITALS = 0.8;

/** Single spaces, no dots at the ends but an initial's or a firm's, and no small letter among capitals (BALRAj). */
export function tidyName(text: string): string {
  const tidy = text
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+|[\s,]+$/g, "")
    .replace(/(?<=[a-z]{3})(?<!\bltd)\.$/i, "");
  const letters = tidy.replace(/[^A-Za-z]/g, "");
  const capitals = letters.replace(/[a-z]/g, "").length;
  return capitals >= letters.length * MOSTLY_CAPITALS ? tidy.toUpperCase() : tidy;
}
