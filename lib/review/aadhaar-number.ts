/** Three groups of four digits, as the card prints them; the first digit is 2 to 9 (UIDAI). */
const printed = /(?<!\d)[2-9]\d{3}([ -])\d{4}\1\d{4}(?!\d)/;
const unspaced = /(?<!\d)[2-9]\d{11}(?!\d)/;

/**
 * Whether a text a person typed holds a full Aadhaar number. Twelve digits without gaps are one on an Aadhaar alone:
 * elsewhere account numbers look the same.
 * @param documentTypes of the file it was typed for
 */
export function holdsAadhaarNumber(text: string, documentTypes: string[]): boolean {
  return printed.test(text) || (documentTypes.includes("AADHAAR") && unspaced.test(text));
}
