import { type FoundNumber, findNumbers } from "../numbers";
import { type Repaired, repair } from "../text/confusable";
import { findValue } from "../text/labels";
import { type PageLine, squash } from "../text/lines";

/** Kinds of holders by the fourth letter (Income Tax Department, structure of PAN). */
const holderTypes = {
  A: "association_of_persons",
  B: "body_of_individuals",
  C: "company",
  F: "firm",
  G: "government",
  H: "hindu_undivided_family",
  J: "artificial_juridical_person",
  K: "trust",
  L: "local_authority",
  P: "individual",
  T: "trust",
} as const;

export type HolderType = (typeof holderTypes)[keyof typeof holderTypes];

/** What kind of holder a PAN is of; undefined where its fourth letter names none. */
export const holderTypeOf = (pan: string): HolderType | undefined => holderTypes[pan[3] as keyof typeof holderTypes];

/** Five letters, of which the fourth names the kind of holder; four digits, not 0000; one letter. */
export const isPanNumber = (text: string): boolean =>
  /^[A-Z]{5}\d{4}[A-Z]$/.test(text) && holderTypeOf(text) !== undefined && !text.slice(5, 9).startsWith("0000");

/** A PAN as it must look, letters and digits put right by their places. */
export function readPanNumber(text: string): Repaired | undefined {
  const repaired = repair(text.replace(/\s/g, ""), "AAAAA9999A");
  return repaired && isPanNumber(repaired.text) ? repaired : undefined;
}

/** Letter by letter, since readers see spaces where a card prints its number widely; a J at the end is read as a bracket. */
const printed = /(?<![A-Za-z0-9])[A-Z0-9](?:\s?[A-Z0-9]){8}\s?[A-Z0-9\])](?![A-Za-z0-9])/;
const everyPrinted = new RegExp(printed, "g");

/**
 * Every PAN a paper prints, the surest first.
 * @param holders fourth letters they may have, where the kind of holder is known
 */
export const findPanNumbers = (lines: PageLine[], holders = ""): FoundNumber[] =>
  findNumbers(lines, everyPrinted, (text) => {
    const number = readPanNumber(text);
    return number && (!holders || holders.includes(number.text[3] ?? "")) ? number : undefined;
  });

/** The surest of them. */
export const findPanNumber = (lines: PageLine[], holders = ""): FoundNumber | undefined =>
  findPanNumbers(lines, holders)[0];

/** The PAN at one of the labels; where papers print several, the label tells whose. */
export function findLabelledPan(lines: PageLine[], labels: string[], holders = ""): FoundNumber | undefined {
  const span = findValue(lines, labels, { accept: printed });
  const number = span && readPanNumber(span.text);
  if (!span || !number || (holders && !holders.includes(number.text[3] ?? ""))) return undefined;
  return { value: number.text, repairs: number.changed, span, isRepeated: isPrintedAgain(lines, number.text) };
}

/** Whether a number stands on a paper more than once, also within a longer one such as a bar code's. */
export const isPrintedAgain = (lines: PageLine[], value: string): boolean =>
  lines.filter((line) => squash(line.text).includes(value)).length > 1;
