import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { fromPaise } from "../text/amounts";
import { repair } from "../text/confusable";
import { type PageLine, rightOf, squash } from "../text/lines";
import { amountsIn, type PrintedAmount, standsAlone } from "../text/printed-amounts";

/*
 * The summary of a certificate's Part A: for every quarter the receipt of the employer's statement, what was paid, and the tax
 * deducted and deposited; below them their sums.
 */

/** One row of the summary. null where a cell could not be read. */
export interface Quarter {
  quarter: string;
  receipt_number: string | null;
  amount_paid: string | null;
  tax_deducted: string | null;
  tax_deposited: string | null;
}

const columns = ["amount_paid", "tax_deducted", "tax_deposited"] as const;
type Column = (typeof columns)[number];

interface SummaryRow {
  line: PageLine;
  amounts: PrintedAmount[];
  receipt: string | undefined;
}

/** Q1 to Q4; the Q may be read as a zero. */
const quarterName = /^\W*[QO0]\s?([1-4lI])(?![A-Za-z0-9])/;
/** The receipt of a quarterly statement: eight letters since TRACES, of older ones fifteen digits. */
const receipt = /(?<![A-Za-z0-9])[A-Z0-9]{6,16}(?![A-Za-z0-9.,])/;
const isOfLetters = (code: string) => code.replace(/[^A-Z]/g, "").length > code.length / 2;
const readReceipt = (code: string): string => (isOfLetters(code) && repair(code, "AAAAAAAA")?.text) || code;

function rowAt(lines: PageLine[], line: PageLine, from: number): SummaryRow {
  const right = rightOf(lines, line);
  const alone = (cell: PageLine, start: number) => amountsIn(cell, start).filter((amount) => standsAlone(cell, amount));
  const amounts = [...alone(line, from), ...right.flatMap((cell) => alone(cell, 0))].filter(
    ({ span }) => !/^\d{12,}$/.test(span.text),
  );
  const texts = [line.text.slice(from), ...right.map(({ text }) => text)];
  const codes = texts.map((text) => receipt.exec(text)?.[0]).filter((code) => code !== undefined);
  const code = codes.find((one) => /[A-Z]/.test(one)) ?? codes[0];
  return {
    line,
    amounts: amounts.slice(-columns.length),
    receipt: code && readReceipt(code),
  };
}

export interface Summary {
  quarters: Quarter[];
  totals: Record<Column, FieldReading>;
}

const nothing: Summary = {
  quarters: [],
  totals: { amount_paid: notFound, tax_deducted: notFound, tax_deposited: notFound },
};

/** The sums below the quarters: the first row called total with all three amounts. */
function findTotals(lines: PageLine[], last: PageLine): SummaryRow | undefined {
  return lines
    .filter((line) => line.page === last.page && line.level > last.level && /^TOTAL/.test(squash(line.text)))
    .map((line) => rowAt(lines, line, 0))
    .find(({ amounts }) => amounts.length === columns.length);
}

/** Quarters and sums, each sum proven where its column makes it. */
export function readSummary(lines: PageLine[]): Summary {
  const rows = lines.flatMap((line) => {
    const match = quarterName.exec(line.text);
    if (!match) return [];
    const row = rowAt(lines, line, match[0].length);
    return row.amounts.length > 0 ? [{ ...row, quarter: `Q${(match[1] ?? "").replace(/[lI]/, "1")}` }] : [];
  });
  const once = rows.filter(({ quarter }, index) => rows.findIndex((row) => row.quarter === quarter) === index);
  const last = once.at(-1);
  if (!last) return nothing;
  // Fewer amounts than columns cannot be told apart.
  const amountOf = (row: SummaryRow, index: number) =>
    row.amounts.length === columns.length ? row.amounts[index] : undefined;
  const text = (amount: PrintedAmount | undefined) => (amount ? fromPaise(amount.paise) : null);
  const totals = findTotals(lines, last.line);
  const sumField = (index: number): FieldReading => {
    const total = totals && amountOf(totals, index);
    if (!total) return notFound;
    const parts = once.map((row) => amountOf(row, index)?.paise);
    const isKnown = parts.every((part) => part !== undefined);
    const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
    return field(fromPaise(total.paise), total.span, isKnown ? { proof: sum === total.paise } : {});
  };
  return {
    quarters: once.map((row) => ({
      quarter: row.quarter,
      receipt_number: row.receipt ?? null,
      amount_paid: text(amountOf(row, 0)),
      tax_deducted: text(amountOf(row, 1)),
      tax_deposited: text(amountOf(row, 2)),
    })),
    totals: { amount_paid: sumField(0), tax_deducted: sumField(1), tax_deposited: sumField(2) },
  };
}
