/** Twelve digits in a row, at most three signs between the groups of four, as the database leaves them out of its words. */
const twelveDigits = /(?<!\d)\d{4}[^\p{L}\p{N}\n]{0,3}\d{4}[^\p{L}\p{N}\n]{0,3}\d{4}(?!\d)/u;

/** An id of Atlas (RFC 9562): of a hundred, one has twelve digits in a row. */
const uuid = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi;

/** Whether a text may hold a full Aadhaar number: it is then neither searched for nor kept in an address. */
export const mayHoldAadhaarNumber = (text: string): boolean => twelveDigits.test(text.replace(uuid, ""));

/** Longest word the database keeps, characters. */
const LONGEST_WORD = 500;

/**
 * A text as a query over words: what holds every word, or one that begins so (PostgreSQL manual, 8.11.2). Cut as
 * `desk.search_words` cuts what was read.
 * @returns null where the text has no word
 */
export function searchQuery(text: string): string | null {
  const joined = text.toLowerCase().replace(/[\u200c\u200d]/g, "");
  const words = joined.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.length > 0 ? words.map((word) => `'${word.slice(0, LONGEST_WORD)}':*`).join(" & ") : null;
}
