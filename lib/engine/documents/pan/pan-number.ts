import { type Repaired, repair } from "../text/confusable";

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
