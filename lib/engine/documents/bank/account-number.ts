import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { findLabels } from "../text/labels";
import { below, type PageLine, rightOf, type Span, spanOf } from "../text/lines";

/** Labels in the wording of many banks, those that can mean nothing else first. */
const labels = [
  "Account Number",
  "Account No",
  "A/C Number",
  "A/C No",
  "Acct No",
  "Savings Account No",
  "Current Account No",
  "SB A/C No",
  "CA A/C No",
  "Account #",
];
/** What may stand before a number, too, and mean other things: only a number in the same line counts. */
const looseLabels = ["Statement of Account", "Account Statement", "Account"];

/** Digits, or signs that hide them, in groups; the last four are digits. Nine to eighteen in all (NPCI, NACH). */
const printed = /(?<![A-Za-z0-9])[0-9XxOo*•#](?:[ -]?[0-9XxOo*•#]){5,22}(?![A-Za-z0-9/])/g;
const LEAST = 9;
const MOST = 18;
/** Where the bank hides digits itself, it may leave out signs, and so may the reader. */
const LEAST_MASKED = 5;

const digits = (text: string) => text.replace(/[ -]/g, "").replace(/[Oo]/g, "0");

/**
 * An account number as it may leave the engine: the last four digits behind eight X, whatever its length. Banks that print
 * it masked leave its length open, and the same account is to look the same on every paper.
 */
export const maskAccount = (number: string): string => `XXXXXXXX${number.slice(-4)}`;

interface FoundAccount {
  masked: string;
  span: Span;
  /** 0 to 1: how exactly the label was read. */
  quality: number;
}

/** @param before signs that may stand before the number */
function inText(line: PageLine, from: number, quality: number, before = Number.POSITIVE_INFINITY): FoundAccount[] {
  const rest = line.text.slice(from);
  return [...rest.matchAll(printed)].flatMap((match) => {
    const number = digits(match[0]);
    const least = /^\d+$/.test(number) ? LEAST : LEAST_MASKED;
    const isNumber = /\d{4}$/.test(number) && number.length >= least && number.length <= MOST;
    if (!isNumber || match.index > before) return [];
    const start = from + match.index;
    return [{ masked: maskAccount(number), span: spanOf(line, start, start + match[0].length), quality }];
  });
}

/** Signs before a number in a cell of its own: a colon, a frame's line. */
const MOST_BEFORE = 3;

/** Where the number may stand when the label is all that its line says. */
const nearby = (lines: PageLine[], line: PageLine, end: number): PageLine[] =>
  /[A-Za-z0-9]/.test(line.text.slice(end)) ? [] : [...rightOf(lines, line).slice(0, 1), ...below(lines, line, 2.5)];

/** The number behind, beside or below its label. The full number is given to nobody. */
export function findAccountNumber(lines: PageLine[]): FieldReading {
  const found =
    first(findLabels(lines, labels), ({ line, end, quality }) => [
      ...inText(line, end, quality),
      ...nearby(lines, line, end).flatMap((other) => inText(other, 0, quality, MOST_BEFORE)),
    ]) ?? first(findLabels(lines, looseLabels), ({ line, end, quality }) => inText(line, end, quality));
  return found ? field(found.masked, found.span, { labelQuality: found.quality }) : notFound;
}

/** A number that is a line of its own, without a label: on a cheque only the account's has so many digits. */
export function findLoneAccountNumber(lines: PageLine[]): FieldReading {
  const lone = lines.find(({ text }) => /^\W*\d{10,18}\W*$/.test(text));
  return lone ? field(maskAccount(lone.text.replace(/\D/g, "")), spanOf(lone), { labelQuality: 0.3 }) : notFound;
}

function first<T, U>(values: T[], read: (value: T) => U[]): U | undefined {
  for (const value of values) {
    const [found] = read(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
