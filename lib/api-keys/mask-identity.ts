import { redactText } from "@/lib/log";

/** A word of letters and digits as long as an identity or account number, with at least four digits in it. */
const numberLike = /\b(?=(?:[A-Z]*\d){4})[A-Z0-9]{8,}\b/gi;
const KEPT = 4;

/**
 * Masks what names a person, account or paper for good, but for its last four signs: Aadhaar, PAN, passport, voter's card,
 * account numbers. Dates, amounts with their paise and names stay.
 */
export function maskIdentity(text: string): string {
  return redactText(text).replace(numberLike, (word, at: number, whole: string) => {
    const isAmount = /^\d+$/.test(word) && /^\.\d{2}\b/.test(whole.slice(at + word.length));
    return isAmount ? word : "X".repeat(word.length - KEPT) + word.slice(-KEPT);
  });
}
