import { type ParseResult, parse } from "mrz";
import { joinSpans, type PageLine, type Span, spanOf } from "../text/lines";

/*
 * The machine-readable zone of a passport: two lines of 44 characters (ICAO Doc 9303 part 4), check digits over the
 * number, the birth date, the expiry date and all of them together.
 */

const LENGTH = 44;
/** Characters lost or doubled by the reader that are made up for. */
const MOST_REPAIRED = 3;

export interface Mrz {
  passportNumber: string | null;
  surname: string | null;
  givenNames: string | null;
  /** DD/MM/YYYY */
  birthDate: string | null;
  expiryDate: string | null;
  gender: "M" | "F" | "X" | null;
  /** Which of the values are borne out by a check digit. */
  proven: { passportNumber: boolean; birthDate: boolean; expiryDate: boolean };
  first: Span;
  second: Span;
}

const toMrzText = (text: string) =>
  text
    .toUpperCase()
    .replace(/[«([{]/g, "<")
    .replace(/[^A-Z0-9<]/g, "");

const looksLikeFirst = (text: string) =>
  /^P[A-Z<0-9]/.test(text) && /<{2}|<[A-Z]+<|KK<|<</.test(text) && text.length >= LENGTH - 8;
const looksLikeSecond = (text: string) =>
  text.length >= LENGTH - MOST_REPAIRED && (text.match(/\d/g)?.length ?? 0) >= 12;

/** The lines of a page's row joined: a long row of fillers is often found in pieces. */
function rowTexts(lines: PageLine[]): { text: string; span: Span; last: PageLine }[] {
  const rows: PageLine[][] = [];
  for (const line of lines) {
    const previous = rows.at(-1)?.at(-1);
    const sameRow =
      previous &&
      previous.page === line.page &&
      Math.abs(previous.box.y + previous.box.height / 2 - line.box.y - line.box.height / 2) < line.box.height / 2;
    if (sameRow) rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => {
    const span = joinSpans(
      row.map((line) => spanOf(line)),
      "",
    );
    const last = row.at(-1);
    return span && last ? [{ text: toMrzText(span.text), span, last }] : [];
  });
}

/** Names end in fillers: too many or too few of them change nothing. */
const fitFirst = (text: string) => text.slice(0, LENGTH).padEnd(LENGTH, "<");

/** The second line at its right length: fillers of the optional part are dropped or added, at every place that could be it. */
function fitSecond(text: string): string[] {
  if (text.length === LENGTH) return [text];
  const missing = LENGTH - text.length;
  const runs = [...text.matchAll(/<+/g)].filter((match) => match.index >= 20);
  const places = runs.length > 0 ? runs.map((match) => match.index) : [28];
  return places.map((place) =>
    missing > 0
      ? text.slice(0, place) + "<".repeat(missing) + text.slice(place)
      : text.slice(0, place) + text.slice(place - missing),
  );
}

const provenFields = [
  "documentNumberCheckDigit",
  "birthDateCheckDigit",
  "expirationDateCheckDigit",
  "compositeCheckDigit",
];

const score = (result: ParseResult) =>
  result.details.filter(({ field, valid }) => valid && provenFields.includes(String(field))).length;

function tryParse(first: string, second: string): ParseResult | undefined {
  const results = fitSecond(second)
    .filter((line) => line.length === LENGTH)
    .map((line) => parse([fitFirst(first), line], { autocorrect: true }));
  return results.sort((a, b) => score(b) - score(a))[0];
}

/** YYMMDD as DD/MM/YYYY; a birth lies in the past, an expiry not more than 20 years from a century's turn ahead. */
function toDate(text: string | null | undefined, isBirth: boolean): string | null {
  const match = /^(\d{2})(\d{2})(\d{2})$/.exec(text ?? "");
  if (!match) return null;
  const year = Number(match[1]);
  const century = isBirth && year > new Date().getFullYear() % 100 ? 1900 : 2000;
  return `${match[3]}/${match[2]}/${century + year}`;
}

const genders = { male: "M", female: "F", nonspecified: "X" } as const;

/** The zone of a document, if a page shows one. */
export function findMrz(lines: PageLine[]): Mrz | undefined {
  const rows = rowTexts(lines);
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    if (!next || !looksLikeFirst(row.text) || !looksLikeSecond(next.text)) continue;
    const result = tryParse(row.text, next.text);
    if (!result) continue;
    const { fields, details } = result;
    const isProven = (field: string) => details.some((detail) => detail.field === field && detail.valid);
    const known = (text: string | null | undefined) => (text ? text : null);
    return {
      passportNumber: known(fields.documentNumber),
      surname: known(fields.lastName),
      givenNames: known(fields.firstName),
      birthDate: toDate(fields.birthDate, true),
      expiryDate: toDate(fields.expirationDate, false),
      gender: genders[fields.sex as keyof typeof genders] ?? null,
      proven: {
        passportNumber: isProven("documentNumberCheckDigit"),
        birthDate: isProven("birthDateCheckDigit"),
        expiryDate: isProven("expirationDateCheckDigit"),
      },
      first: row.span,
      second: next.span,
    };
  }
  return undefined;
}
