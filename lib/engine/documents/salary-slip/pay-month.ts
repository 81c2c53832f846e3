import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { monthNumber } from "../text/dates";
import { findLabels } from "../text/labels";
import { below, type PageLine, rightOf, spanOf } from "../text/lines";

/** A month as slips print it: August 2025, AUG-2025, Aug'25, 08/2025, and within 01-Aug-2025. */
const named =
  /((?:\bjan|feb|mar|apr|\bmay|jun|jul|aug|sep|[o0]ct|nov|dec)(?:[a-z]{0,6}))[\s\-.,'’/]*(20\d{2}|\d{2})(?!\d)/gi;
const numbered = /(?<!\d)(0?[1-9]|1[0-2])\s?[/-]\s?(20\d{2})(?!\d)/g;

const labels = [
  "Payslip for the month of",
  "Salary slip for the month of",
  "Pay slip for",
  "Salary slip for",
  "For the month of",
  "Payslip",
  "Pay Slip",
  "Salary Slip",
  "Wage Slip",
  "Salary Month",
  "Pay Period",
  "Pay Month",
  "Month",
  "Period",
];
/** Dates beside the month that are not its. */
const otherDates = /\b(join|birth|retire|pay\s*date|credit|paid\s*on|printed|generated)/i;

interface Found {
  month: number;
  year: number;
  from: number;
  to: number;
}

function monthsIn(text: string): Found[] {
  const found = (match: RegExpMatchArray, month: number) => {
    const year = Number(match[2]);
    const from = match.index ?? 0;
    return { month, year: year < 100 ? 2000 + year : year, from, to: from + match[0].length };
  };
  return [
    ...[...text.matchAll(named)].map((match) => found(match, monthNumber(match[1] ?? ""))),
    ...[...text.matchAll(numbered)].map((match) => found(match, Number(match[1]))),
  ];
}

/** The month the pay is for, written MM/YYYY. A period of two dates belongs to the month it ends in. */
export function readPayMonth(lines: PageLine[]): FieldReading {
  const dated = lines.filter((line) => !otherDates.test(line.text));
  for (const { line, quality } of findLabels(dated, labels)) {
    const places = [line, ...rightOf(dated, line).slice(0, 2), ...below(dated, line, 2.5).slice(0, 2)];
    for (const place of places) {
      const found = monthsIn(place.text).at(-1);
      if (!found) continue;
      const value = `${String(found.month).padStart(2, "0")}/${found.year}`;
      // Nobody is paid for a month that has not begun.
      const valid = Date.UTC(found.year, found.month - 1) <= Date.now();
      return field(value, spanOf(place, found.from, found.to), { labelQuality: quality, valid });
    }
  }
  return notFound;
}
