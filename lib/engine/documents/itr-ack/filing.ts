import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { type FoundNumber, findNumbers } from "../numbers";
import { repair } from "../text/confusable";
import { datePattern, readDate } from "../text/dates";
import { findValue, type LabelledValue } from "../text/labels";
import { matchSpan, type PageLine, squash } from "../text/lines";

/** Fifteen digits; the last six are the day of filing as DDMMYY (Centralized Processing Centre). */
const findAcknowledgements = (lines: PageLine[]) =>
  findNumbers(lines, /(?<![A-Za-z0-9])[\dOIl]{15}(?![A-Za-z0-9])/g, (text) => repair(text, "999999999999999"));

/** The day a number ends with. */
const dayIn = (number: string) => readDate(`${number.slice(9, 11)}/${number.slice(11, 13)}/20${number.slice(13, 15)}`);

interface PrintedDate {
  value: string;
  span: LabelledValue;
}

function findFilingDate(lines: PageLine[]): PrintedDate | undefined {
  // Of "Date(DD/MM/YYYY)" the beginning alone: with a letter lost, the whole would take the day's first digit for its own.
  const labels = ["Date of filing", "Date of e-filing", "Date(DD/MM", "electronically transmitted on"];
  const span = findValue(lines, labels, { accept: datePattern });
  const value = span && readDate(span.text);
  return span && value ? { value, span } : undefined;
}

/** The number that the date confirms, else the one read best. */
function bestOf(numbers: FoundNumber[], date: PrintedDate | undefined): FoundNumber | undefined {
  return numbers.find(({ value }) => date && dayIn(value) === date.value) ?? numbers[0];
}

/** Number and day of filing: each repeats the other. */
export function readFiling(lines: PageLine[]): Record<"acknowledgement_number" | "filing_date", FieldReading> {
  const date = findFilingDate(lines);
  const numbers = findAcknowledgements(lines);
  const number = bestOf(numbers, date);
  const day = number && dayIn(number.value);
  const isSameDay = day && date ? day === date.value : undefined;
  const isAgain = number && numbers.filter(({ value }) => value === number.value).length > 1;
  const proof = isSameDay ?? (isAgain ? true : undefined);
  const dateField = () => {
    if (date) {
      const { labelQuality } = date.span;
      return field(date.value, date.span, { labelQuality, ...(isSameDay === undefined ? {} : { proof: isSameDay }) });
    }
    return number && day ? field(day, number.span, isAgain ? { proof: true } : {}) : notFound;
  };
  return {
    acknowledgement_number: number
      ? field(number.value, number.span, { repairs: number.repairs, ...(proof === undefined ? {} : { proof }) })
      : notFound,
    filing_date: dateField(),
  };
}

/** Digits that the bar code's text prints between PAN and acknowledgement number: the form's number. */
function formInBarcode(lines: PageLine[], acknowledgement: string | null): string | undefined {
  if (!acknowledgement) return undefined;
  const pattern = new RegExp(`[A-Z]{5}\\d{4}[A-Z]0([1-7])${acknowledgement}`);
  return lines.map((line) => pattern.exec(squash(line.text))?.[1]).find((digit) => digit !== undefined);
}

/** Which of the seven forms was filed: at its label, else where it stands in a cell of its own. */
export function readForm(lines: PageLine[], acknowledgement: string | null): FieldReading {
  const printed = /\b[IL1]TR\s?[-–]?\s?([1-7])(?!\d)/;
  const own = lines.filter((line) => !/where the data|sahaj|sugam/i.test(line.text));
  const labelled = findValue(own, ["Form Number", "Form No"], { accept: printed });
  const alone = own.filter((line) => squash(line.text).length === 4).map((line) => matchSpan(line, printed));
  const span = labelled ?? alone.find((found) => found !== undefined);
  if (!span) return notFound;
  const inBarcode = formInBarcode(lines, acknowledgement);
  const proof = inBarcode === undefined ? {} : { proof: inBarcode === span.text };
  return field(`ITR-${span.text}`, span, { labelQuality: labelled?.labelQuality ?? 0.9, ...proof });
}

/** The section of the Income-tax Act the return was filed under: 139(1), 139(8A), 119(2)(b), 148. */
export function readSection(lines: PageLine[]): FieldReading {
  const accept = /(?<!\d)(1[1-5]\d[A-D]?\s?[([{]\s?\d[A-Z]?\s?[)\]}](?:\s?\([a-z]\))?|1[1-5]\d[A-D]?(?!\d))/;
  const span = findValue(lines, ["Filed u/s", "Filed under section", "Return filed under section"], { accept });
  if (!span) return notFound;
  const value = span.text.replace(/\s/g, "").replace(/[[{]/g, "(").replace(/[\]}]/g, ")");
  return field(value, span, { labelQuality: span.labelQuality });
}
