import { distance } from "fastest-levenshtein";
import type { FieldReading } from "../pipeline/ports";
import { type Evidence, field, notFound } from "./confidence";
import { type FormattedAddress, hasPin, isOfItsState, joinAddress, splitAddress } from "./text/address";
import { readLabelledAddress } from "./text/address-parts";
import { type FormRow, textOf, unwrap } from "./text/form-rows";
import { type PageLine, type Span, squash } from "./text/lines";

/*
 * Fields of the rows of a form (text/form-rows.ts).
 */

/** The row's text as a field. Printed alike in another row, it is sure. */
export function textField(rows: FormRow[], evidence: Evidence = {}): FieldReading {
  const [first, ...others] = rows.map((row) => ({ row, span: textOf(row) }));
  if (!first?.span) return notFound;
  const wanted = squash(first.span.text);
  const isPrintedTwice = others.some(({ span }) => span && squash(span.text) === wanted);
  const proof = isPrintedTwice ? { proof: true } : {};
  return field(first.span.text, first.span, { labelQuality: first.row.labelQuality, ...proof, ...evidence });
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

export interface FormAddress {
  address: FieldReading;
  formatted: FormattedAddress | null;
}

/** The address of a row: one text, or parts with labels of their own. */
export function readFormAddress(row: FormRow | undefined): FormAddress {
  const span = row && textOf(row);
  if (!row || !span) return { address: notFound, formatted: null };
  const labelled = readLabelledAddress(row.lines);
  if (labelled) return toFormAddress(labelled.span, labelled.formatted, row.labelQuality);
  const text = joinAddress([unwrap(row.lines)]);
  return toFormAddress({ ...span, text }, splitAddress(text), row.labelQuality);
}

/** An address is valid when it ends with a PIN code of its state. */
export function toFormAddress(span: Span, formatted: FormattedAddress, labelQuality: number): FormAddress {
  const valid = hasPin(span.text) && isOfItsState(formatted);
  return { address: field(span.text, span, { valid, labelQuality }), formatted };
}

/** Lines of pages but for those of others. */
export const without = (lines: PageLine[], others: RegExp): PageLine[] =>
  lines.filter(({ text }) => !others.test(text));
