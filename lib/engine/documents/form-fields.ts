import { distance } from "fastest-levenshtein";
import type { FieldReading } from "../pipeline/ports";
import { type Evidence, field, notFound } from "./confidence";
import { type FormattedAddress, hasPin, isOfItsState, joinAddress, splitAddress } from "./text/address";
import { type LabelledAddress, readLabelledAddress } from "./text/address-parts";
import { datePattern, readDate, timeOf } from "./text/dates";
import { type FormRow, textOf, unwrap } from "./text/form-rows";
import { type Span, spanOf, squash } from "./text/lines";
import { tidyName } from "./text/person-name";

/*
 * Fields of the rows of a form (text/form-rows.ts).
 */

/** The row's text as a field, in capitals where it is printed so. Printed alike in another row, it is sure. */
export function textField(rows: FormRow[], evidence: Evidence = {}): FieldReading {
  const [first, ...others] = rows.map((row) => ({ row, span: textOf(row) })).filter(({ span }) => span?.text);
  if (!first?.span) return notFound;
  const wanted = squash(first.span.text);
  const isPrintedTwice = others.some(({ span }) => span && squash(span.text) === wanted);
  const proof = isPrintedTwice ? { proof: true } : {};
  return field(tidyName(first.span.text), first.span, { labelQuality: first.row.labelQuality, ...proof, ...evidence });
}

/** Letters of a word that may be misread and it still be known. */
const TOLERANCE = 0.2;

/** The word of a list that a text is, a few misread letters allowed; undefined where it is none. */
export function wordOf(text: string, words: readonly string[]): { word: string; isExact: boolean } | undefined {
  const wanted = squash(text);
  const [best] = words
    .map((word) => ({ word, errors: distance(squash(word), wanted) }))
    .sort((a, b) => a.errors - b.errors);
  if (!best || best.errors > squash(best.word).length * TOLERANCE) return undefined;
  return { word: best.word, isExact: best.errors === 0 };
}

/** A row that holds one word of a list. Another text stands as printed, and is doubted. */
export function wordField([row]: FormRow[], words: readonly string[]): FieldReading {
  const span = row && textOf(row);
  if (!row || !span) return notFound;
  const found = wordOf(span.text, words);
  // No misreading makes one word of the list another.
  const evidence = found ? { ...(found.isExact && { proof: true }) } : { valid: false };
  return field(found?.word ?? span.text, span, { labelQuality: row.labelQuality, ...evidence });
}

/** A date of a row. */
export interface RowDate {
  /** DD/MM/YYYY. */
  value: string;
  span: Span;
  labelQuality: number;
  /** The last word before it in its row, in small letters. */
  after: string;
}

/** Every date in a row, in the printed order. */
export function datesIn(row: FormRow | undefined): RowDate[] {
  const found: RowDate[] = [];
  let before = "";
  for (const line of row?.lines ?? []) {
    let from = 0;
    for (const match of line.text.matchAll(new RegExp(datePattern, "g"))) {
      before += ` ${line.text.slice(from, match.index)}`;
      from = match.index + match[0].length;
      const value = readDate(match[0]);
      const after = /([a-z]+)[^a-z]*$/i.exec(before)?.[1]?.toLowerCase() ?? "";
      if (row && value) {
        const span = spanOf(line, match.index, from);
        found.push({ value, span, labelQuality: row.labelQuality, after });
      }
    }
    before += ` ${line.text.slice(from)}`;
  }
  return found;
}

export const rowDateField = (date: RowDate | undefined, evidence: Evidence = {}): FieldReading =>
  date ? field(date.value, date.span, { labelQuality: date.labelQuality, ...evidence }) : notFound;

/** A day of a paper is no later than tomorrow: the clocks of two places differ. */
export const isNoLaterThanToday = ({ value }: RowDate): boolean => timeOf(value) <= Date.now() + 86_400_000;

export interface FormAddress {
  address: FieldReading;
  formatted: FormattedAddress | null;
}

/**
 * The address of a row: one text, or parts with labels of their own, which may stand in a table below the row's label or
 * around it.
 */
export function readFormAddress(row: FormRow | undefined): FormAddress {
  if (!row) return { address: notFound, formatted: null };
  const labelled = [row.lines, row.under, row.around]
    .flatMap((lines) => readLabelledAddress(lines) ?? [])
    .reduce<LabelledAddress | undefined>(
      (best, next) => (best && best.parts > next.parts - 2 ? best : next),
      undefined,
    );
  const span = textOf(row);
  if (labelled) return toFormAddress(labelled.span, labelled.formatted, row.labelQuality);
  if (!span) return { address: notFound, formatted: null };
  const text = joinAddress([unwrap(row.lines)]);
  return toFormAddress({ ...span, text }, splitAddress(text), row.labelQuality);
}

/** An address is valid when it ends with a PIN code of its state, which it names. */
function toFormAddress(span: Span, formatted: FormattedAddress, labelQuality: number): FormAddress {
  const valid = hasPin(span.text) && formatted.state !== null && isOfItsState(formatted);
  return { address: field(span.text, span, { valid, labelQuality }), formatted };
}
