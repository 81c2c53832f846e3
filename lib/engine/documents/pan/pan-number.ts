import { type FoundNumber, findNumber } from "../numbers";
import { type Repaired, repair } from "../text/confusable";
import type { PageLine } from "../text/lines";

/** Kinds of holders by the fourth letter (Income Tax Department, structure of PAN). */
const holders = new Set([..."ABCFGHLJPTK"]);

/** Five letters, of which the fourth names the kind of holder; four digits, not 0000; one letter. */
export const isPanNumber = (text: string): boolean =>
  /^[A-Z]{5}\d{4}[A-Z]$/.test(text) && holders.has(text[3] ?? "") && !text.slice(5, 9).startsWith("0000");

/** A PAN as it must look, letters and digits put right by their places. */
export function readPanNumber(text: string): Repaired | undefined {
  const repaired = repair(text.replace(/\s/g, ""), "AAAAA9999A");
  return repaired && isPanNumber(repaired.text) ? repaired : undefined;
}

const printed = /(?<![A-Za-z0-9])[A-Z0-9]{10}(?![A-Za-z0-9])/g;

/**
 * The PAN of a document.
 * @param holders fourth letters it may have, where the kind of holder is known
 */
export const findPanNumber = (lines: PageLine[], holders = ""): FoundNumber | undefined =>
  findNumber(lines, printed, (text) => {
    const number = readPanNumber(text);
    return number && (!holders || holders.includes(number.text[3] ?? "")) ? number : undefined;
  });
