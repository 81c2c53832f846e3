import { type FoundNumber, findNumber } from "../numbers";
import { repair } from "../text/confusable";
import type { PageLine } from "../text/lines";

/*
 * Fourteen digits (Food Safety and Standards Authority of India, numbers as its licensing system FoSCoS gives them): 1 for
 * a licence or 2 for a registration, two of the state, two of the year, three of the enrolling office, six of the serial.
 * Guides contradict each other on the first digit; licences in Form C are printed with 1. State 00 is the central office's.
 */

const FIRST_YEAR = 11; // The licensing regulations are of 2011.
const LAST_STATE = 38;
const CENTRAL = 0;

export type FssaiCategory = "Central" | "State" | "Registration";

export interface FssaiNumber extends FoundNumber {
  category: FssaiCategory;
}

function partsOf(digits: string) {
  const isLicence = digits.startsWith("1");
  return { isLicence, state: Number(digits.slice(1, 3)), year: Number(digits.slice(3, 5)) };
}

function isNumber(digits: string): boolean {
  const { isLicence, state, year } = partsOf(digits);
  if (!/^[12]/.test(digits)) return false;
  const isState = state <= LAST_STATE && (state !== CENTRAL || isLicence);
  return isState && year >= FIRST_YEAR && year <= new Date().getUTCFullYear() % 100;
}

const printed = /(?<![A-Z0-9])[0-9OIlSB](?:\s?[0-9OIlSB]){13}(?![A-Z0-9])/g;

/** Finds the number of a licence or a registration. */
export function findFssaiNumber(lines: PageLine[]): FssaiNumber | undefined {
  const found = findNumber(lines, printed, (text) => {
    const repaired = repair(text.replace(/\s/g, ""), "9".repeat(14));
    return repaired && isNumber(repaired.text) ? repaired : undefined;
  });
  if (!found) return undefined;
  const { isLicence, state } = partsOf(found.value);
  return { ...found, category: isLicence ? (state === CENTRAL ? "Central" : "State") : "Registration" };
}
