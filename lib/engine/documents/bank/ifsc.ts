import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { type Repaired, repair } from "../text/confusable";
import { type PageLine, type Span, spanOf } from "../text/lines";
import { type BranchKnown, knownBranch } from "./branches";

/** An Indian Financial System Code and where it stands. */
export interface FoundIfsc {
  value: string;
  repairs: number;
  known: BranchKnown;
  span: Span;
}

/** Four letters, 0, six letters or digits (Reserve Bank of India, NEFT procedural guidelines), as a reader may give them. */
const printed = /(?<![A-Za-z0-9])[A-Z0-9]{4}[0OQD][A-Z0-9]{6}(?![A-Za-z0-9])/g;
const surety: Record<BranchKnown, number> = { branch: 2, bank: 1, no: 0 };

/**
 * The readings of a printed code: with the fifth sign a 0; and, since most branches have numbers, with six digits behind it.
 * An English word of eleven letters is none.
 */
function readingsOf(text: string): Repaired[] {
  const readings = ["AAAA9******", "AAAA9999999"].flatMap((form) => repair(text, form) ?? []);
  return readings.filter((code) => /\d.*\d/.test(code.text.slice(5)) || knownBranch(code.text) === "branch");
}

/** The code that the list of branches knows best, and of those the one that had to be put right least. */
export function findIfsc(lines: PageLine[]): FoundIfsc | undefined {
  const found = lines.flatMap((line) =>
    [...line.text.matchAll(printed)].flatMap((match) => {
      const span = spanOf(line, match.index, match.index + match[0].length);
      return readingsOf(match[0]).map(({ text, changed }) => ({
        ...{ value: text, repairs: changed, span },
        known: knownBranch(text),
      }));
    }),
  );
  return found.sort((a, b) => surety[b.known] - surety[a.known] || a.repairs - b.repairs)[0];
}

/** A branch in the list is as good as a check digit; a bank that is not in it is a misreading. */
export function ifscField(ifsc: FoundIfsc | undefined): FieldReading {
  if (!ifsc) return notFound;
  const { value, span, repairs, known } = ifsc;
  return field(value, span, { repairs, valid: known !== "no", ...(known === "branch" && { proof: true }) });
}
