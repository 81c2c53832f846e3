import { type FoundNumber, findNumber } from "../numbers";
import { type Repaired, repair } from "../text/confusable";
import type { PageLine } from "../text/lines";
import { statesByLetters } from "../text/state-letters";

/** Its value is written as the national register has it: `MH12 20110012345`. */
export interface LicenceNumber extends FoundNumber {
  /** The two letters of the state. */
  stateCode: string;
  /** The year of the first issue. */
  year: number;
}

const FIRST_YEAR = 1950;
const printed = /(?<![A-Za-z0-9])[A-Z0-9]{2}[-\s]?[A-Z0-9]{2}[-\s/]{0,2}[A-Z0-9]{4}[-\s]?[A-Z0-9]{7}(?![A-Za-z0-9])/g;

const partsOf = (value: string) => ({ stateCode: value.slice(0, 2), year: Number(value.slice(5, 9)) });

function readLicenceNumber(text: string): Repaired | undefined {
  const repaired = repair(text.replace(/[-\s/]/g, ""), "AA9999999999999");
  if (!repaired) return undefined;
  const value = `${repaired.text.slice(0, 4)} ${repaired.text.slice(4)}`;
  const { stateCode, year } = partsOf(value);
  const isNumber = statesByLetters[stateCode] && year >= FIRST_YEAR && year <= new Date().getUTCFullYear();
  return isNumber ? { ...repaired, text: value } : undefined;
}

/**
 * Finds the number: the state's two letters, the office's two digits, the year of the first issue, seven digits (Ministry of
 * Road Transport and Highways, national register of licences).
 */
export function findLicenceNumber(lines: PageLine[]): LicenceNumber | undefined {
  const found = findNumber(lines, printed, readLicenceNumber);
  return found && { ...found, ...partsOf(found.value) };
}
