import { fromPaise } from "../text/amounts";
import { findLabels } from "../text/labels";
import { joinSpans, type PageLine, rightOf } from "../text/lines";
import { amountsIn, type PrintedAmount } from "../text/printed-amounts";

export interface Totals {
  tax: PrintedAmount | undefined;
  total: PrintedAmount | undefined;
  taxable: PrintedAmount | undefined;
}

const last = <T>(values: T[]): T | undefined => values.at(-1);

/** The last amount in a label's row: percentages and rates stand before it. */
const amountOf = (lines: PageLine[], line: PageLine, end: number): PrintedAmount | undefined =>
  last([...amountsIn(line, end), ...rightOf(lines, line).flatMap((other) => amountsIn(other))]);

/** Amounts behind a label, from the top. */
function amountsAt(lines: PageLine[], label: string): PrintedAmount[] {
  return findLabels(lines, [label])
    .filter(({ quality }) => quality > 0.75)
    .sort((a, b) => a.line.index - b.line.index)
    .flatMap(({ line, end }) => amountOf(lines, line, end) ?? []);
}

const firstOf = (lines: PageLine[], labels: string[]) =>
  labels.map((label) => last(amountsAt(lines, label))).find((amount) => amount !== undefined);

/**
 * Taxable value, tax and total of an invoice. The tax is the sum of its printed parts (CGST, SGST or UTGST, IGST, cess)
 * unless one figure for all of them is printed.
 */
export function findTotals(lines: PageLine[]): Totals {
  const taxable = firstOf(lines, [
    "Taxable Value",
    "Taxable Amount",
    "Sub Total",
    "Subtotal",
    "Total Before Tax",
    "Amount Before Tax",
  ]);
  const total = firstOf(lines, [
    "Grand Total",
    "Total Payable",
    "Amount Payable",
    "Invoice Total",
    "Total Invoice Value",
    "Net Payable",
    "Net Amount",
    "Total Amount",
    "Amount Due",
    "Total",
  ]);
  const printed = firstOf(lines, ["Total Tax", "Total GST", "Tax Amount", "GST Amount"]);
  const parts = ["CGST", "SGST", "UTGST", "IGST", "Cess"].flatMap((label) => last(amountsAt(lines, label)) ?? []);
  const span = joinSpans(
    parts.map((part) => part.span),
    " ",
  );
  const summed = span && { paise: parts.reduce((sum, part) => sum + part.paise, 0), span };
  return { taxable, total, tax: printed ?? summed };
}

/** Invoices may be rounded to the rupee. Paise. */
const ROUNDING = 100;

/**
 * Whether the printed sums agree: goods and tax make the total.
 * @returns undefined where too little is known to say
 */
export function sumsAgree({ taxable, tax, total }: Totals, goods: number | undefined): boolean | undefined {
  if (!tax || !total) return undefined;
  const before = [taxable?.paise, goods].filter((value): value is number => value !== undefined);
  if (before.length === 0) return undefined;
  return before.some(
    (value) => Math.abs(value + tax.paise - total.paise) < ROUNDING || Math.abs(value - total.paise) < ROUNDING,
  );
}

export const asText = ({ paise: value }: PrintedAmount): string => fromPaise(value);
