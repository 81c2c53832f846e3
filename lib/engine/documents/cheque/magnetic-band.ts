import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { type FoundNumber, findNumber } from "../numbers";
import { type Row, rowsOf } from "../table/rows";
import { repair } from "../text/confusable";
import { joinSpans, type PageLine, type Span, spanOf } from "../text/lines";

/*
 * The band at a cheque's foot (E-13B; Reserve Bank of India, CTS-2010): ⑈number⑈ city, bank, branch⑆ account⑈ kind. Its
 * signs stand at one pitch. A reader knows the digits; the four symbols it takes for one or two digits, so that only the
 * places tell which are which.
 */

/** Places from the number's first digit. Between number and code stand a symbol and a blank, as behind the code. */
const NUMBER_LENGTH = 6;
const CODE_AT = 8;
const CODE_LENGTH = 9;
const BLANKS = [CODE_AT - 1, CODE_AT + CODE_LENGTH + 1];
/** The second digit that a symbol is taken for may reach so far into the blank behind it, in places. */
const REACH = 0.2;
/** A sign may stand so far from its place: readers tell places to a quarter or a third. */
const LARGEST_OFFSET = 0.45;
/** Bars and squares are taken for these digits. */
const symbolLike = /[13478]/;
/** A symbol is taken for at most so many digits. */
const MOST_BETWEEN = 3;
/** Digits a row must have to be taken for the band. */
const LEAST_DIGITS = 15;

interface Sign {
  /** Left edge, share of the page's width. */
  x: number;
  digit: string;
  line: PageLine;
  index: number;
}

const signsOf = ({ lines }: Row): Sign[] =>
  lines.flatMap((line) =>
    [...line.text].flatMap((character, index) => {
      const digit = /\d/.test(character) ? character : repair(character, "9")?.text;
      return digit ? [{ x: line.box.x + (line.starts[index] ?? 0) * line.box.width, digit, line, index }] : [];
    }),
  );

/** The lowest row that is digits for the most part. */
function findBand(lines: PageLine[]): Sign[] | undefined {
  return rowsOf(lines)
    .map((row) => ({ row, letters: row.lines.map(({ text }) => text.replace(/\s/g, "")).join("") }))
    .filter(({ letters }) => letters.replace(/\D/g, "").length >= Math.max(LEAST_DIGITS, letters.length * 0.7))
    .map(({ row }) => signsOf(row))
    .at(-1);
}

const spanOfSigns = (signs: Sign[]): Span | undefined =>
  joinSpans(
    signs.map(({ line, index }) => spanOf(line, index, index + 1)),
    "",
  );

export interface MagneticBand {
  number: Span;
  code: Span;
}

/** The line of places that fits signs best: least squares. */
function fitPlaces(signs: Sign[], places: number[]): { origin: number; pitch: number } {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, place] = [mean(signs.map((sign) => sign.x)), mean(places)];
  const covariance = signs.reduce((sum, sign, index) => sum + (sign.x - x) * ((places[index] as number) - place), 0);
  const pitch = covariance / places.reduce((sum, value) => sum + (value - place) ** 2, 0);
  return { origin: x - pitch * place, pitch };
}

interface Alignment extends MagneticBand {
  /** How far the signs are from their places, squared and summed. */
  error: number;
}

const run = (from: number, length: number) => Array.from({ length }, (_, index) => from + index);
const places = [...run(0, NUMBER_LENGTH), ...run(CODE_AT, CODE_LENGTH)];

/** Number and code if they were the signs from these on; undefined where their places do not fit. */
function align(signs: Sign[], start: number, codeStart: number): Alignment | undefined {
  const number = signs.slice(start, start + NUMBER_LENGTH);
  const code = signs.slice(codeStart, codeStart + CODE_LENGTH);
  const [numberSpan, codeSpan] = [spanOfSigns(number), spanOfSigns(code)];
  if (code.length < CODE_LENGTH || !numberSpan || !codeSpan) return undefined;
  const taken = [...number, ...code];
  const { origin, pitch } = fitPlaces(taken, places);
  const positionOf = ({ x }: Sign) => (x - origin) / pitch;
  const offsets = taken.map((sign, index) => positionOf(sign) - (places[index] as number));
  const isBlank = BLANKS.every((place) =>
    signs.every((sign) => positionOf(sign) < place - REACH || positionOf(sign) > place + 1 - LARGEST_OFFSET),
  );
  const isSymbol = ({ digit }: Sign, position: number) =>
    symbolLike.test(digit) || position < -2 + LARGEST_OFFSET || position > CODE_AT;
  const between = signs.filter((sign) => !taken.includes(sign));
  if (!between.every((sign) => isSymbol(sign, positionOf(sign)))) return undefined;
  if (!isBlank || offsets.some((offset) => Math.abs(offset) > LARGEST_OFFSET)) return undefined;
  return {
    number: withDigits(numberSpan, number),
    code: withDigits(codeSpan, code),
    error: offsets.reduce((sum, offset) => sum + offset ** 2, 0),
  };
}

const withDigits = (span: Span, signs: Sign[]): Span => ({ ...span, text: signs.map(({ digit }) => digit).join("") });

/** What the band says: the reading whose signs stand nearest to their places. */
export function readBand(lines: PageLine[]): MagneticBand | undefined {
  const signs = findBand(lines) ?? [];
  const alignments = signs.flatMap((_, start) =>
    run(start + NUMBER_LENGTH, MOST_BETWEEN + 1).flatMap((codeStart) => align(signs, start, codeStart) ?? []),
  );
  return alignments.sort((a, b) => a.error - b.error)[0];
}

/** The code is printed small as well, near the IFSC. */
const findPrintedCode = (lines: PageLine[]): FoundNumber | undefined =>
  findNumber(
    lines.filter(({ text }) => /mi[ce]r/i.test(text)),
    /(?<![A-Za-z0-9])[0-9OIlSBZ]{9}(?![A-Za-z0-9])/g,
    (text) => repair(text, "999999999"),
  );

/** Nine digits: city, bank, branch, three each (Reserve Bank of India). The two prints prove each other. */
export function readMicr(lines: PageLine[], band: MagneticBand | undefined): FieldReading {
  const printed = findPrintedCode(lines);
  if (printed) {
    const agrees = band?.code.text === printed.value;
    return field(printed.value, printed.span, { repairs: printed.repairs, ...(agrees && { proof: true }) });
  }
  return band ? field(band.code.text, band.code) : notFound;
}
