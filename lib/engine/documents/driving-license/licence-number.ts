import { repair } from "../text/confusable";
import { type PageLine, type Span, spanOf } from "../text/lines";
import { issuingStates } from "./issuing-states";

export interface LicenceNumber {
  /** As the national register writes it: `MH12 20110012345`. */
  value: string;
  /** The two letters of the state. */
  stateCode: string;
  /** The year of the first issue. */
  year: number;
  repairs: number;
  span: Span;
}

const FIRST_YEAR = 1950;
const printed = /(?<![A-Za-z0-9])[A-Z0-9]{2}[-\s]?[A-Z0-9]{2}[-\s/]{0,2}[A-Z0-9]{4}[-\s]?[A-Z0-9]{7}(?![A-Za-z0-9])/g;

/**
 * Finds the number: the state's two letters, the office's two digits, the year of the first issue, seven digits (Ministry of
 * Road Transport and Highways, national register of licences).
 */
export function findLicenceNumber(lines: PageLine[]): LicenceNumber | undefined {
  const thisYear = new Date().getUTCFullYear();
  const found = lines.flatMap((line) =>
    [...line.text.matchAll(printed)].flatMap((match) => {
      const repaired = repair(match[0].replace(/[-\s/]/g, ""), "AA9999999999999");
      if (!repaired) return [];
      const { text, changed } = repaired;
      const [stateCode, year] = [text.slice(0, 2), Number(text.slice(4, 8))];
      if (!issuingStates[stateCode] || year < FIRST_YEAR || year > thisYear) return [];
      const span = spanOf(line, match.index, match.index + match[0].length);
      return [{ value: `${text.slice(0, 4)} ${text.slice(4)}`, stateCode, year, repairs: changed, span }];
    }),
  );
  return found.sort((a, b) => a.repairs - b.repairs || b.span.confidence - a.span.confidence)[0];
}
