import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { fromPaise } from "../text/amounts";
import { findLabels } from "../text/labels";
import { below, type PageLine, rightOf, sameRow } from "../text/lines";
import { amountsIn, type PrintedAmount } from "../text/printed-amounts";
import { readRupeesInWords } from "../text/words-to-number";
import type { PayHeads, PayTable } from "./pay-table";

const grossLabels = [
  "Gross Earnings",
  "Total Earnings",
  "Gross Salary",
  "Gross Pay",
  "Total Emoluments",
  "Gross Amount",
  "Total Addition",
  "Gross Wages",
];
const deductionLabels = ["Total Deductions", "Gross Deductions", "Total Deduction", "Total Recoveries"];
const netLabels = [
  "Net Pay",
  "Net Salary",
  "Net Payable",
  "Net Amount",
  "Total Net Pay",
  "Net Take Home",
  "Take Home",
  "Take Home Pay",
  "Net Wages",
  "Net Earnings",
  "Salary Payable",
];
/** Amounts that may belong to a label: more are another column's, or another label's. */
const MOST_CANDIDATES = 4;
/** Slips may be rounded to the rupee. Paise. */
const ROUNDING = 100;

/** Right above a line, in its column: some slips print the net pay large, its label below it. */
const above = (lines: PageLine[], line: PageLine) =>
  lines.filter((other) => !sameRow(other, line) && below(lines, other, 1.5).includes(line));

/** Amounts at one of the labels, the nearest first: behind it, beside it, above it, below it. */
function candidatesAt(lines: PageLine[], labels: string[]): PrintedAmount[] {
  return findLabels(lines, labels).flatMap(({ line, end }) =>
    [
      ...amountsIn(line, end),
      ...rightOf(lines, line).flatMap((other) => amountsIn(other)),
      ...above(lines, line).flatMap((other) => amountsIn(other)),
      ...below(lines, line, 2).flatMap((other) => amountsIn(other)),
    ].slice(0, MOST_CANDIDATES),
  );
}

const sumOf = ({ heads }: PayHeads): number | undefined =>
  heads.length > 0 ? heads.reduce((sum, { amount }) => sum + amount.paise, 0) : undefined;

const isSame = (a: number, b: number) => Math.abs(a - b) < ROUNDING;

export interface PayTotals {
  gross: PrintedAmount | undefined;
  deducted: PrintedAmount | undefined;
  net: PrintedAmount | undefined;
  /** Gross less deductions is the net pay; undefined where one of them is missing. */
  agrees: boolean | undefined;
}

/** The three totals: of what stands at their labels the first that agree with each other, else the nearest. */
export function findPayTotals(lines: PageLine[], { earnings, deductions }: PayTable): PayTotals {
  const grosses = [...(earnings.total ? [earnings.total] : []), ...candidatesAt(lines, grossLabels)];
  const all = [...(deductions.total ? [deductions.total] : []), ...candidatesAt(lines, deductionLabels)];
  const nets = candidatesAt(lines, netLabels);
  for (const gross of grosses) {
    for (const deducted of all) {
      const net = nets.find((one) => isSame(gross.paise - deducted.paise, one.paise));
      if (net) return { gross, deducted, net, agrees: true };
    }
  }
  const [gross, deducted, net] = [grosses[0], all[0], nets[0]];
  return { gross, deducted, net, agrees: gross && deducted && net ? false : undefined };
}

/** Whether an amount is also printed in words, maybe over two lines. */
function isInWords(lines: PageLine[], { paise }: PrintedAmount): boolean {
  const rupees = Math.floor(paise / 100);
  return lines.some((line) => {
    const [next] = below(lines, line, 1.2);
    return [line.text, `${line.text} ${next?.text ?? ""}`].some((text) => readRupeesInWords(text) === rupees);
  });
}

function asField(amount: PrintedAmount | undefined, agrees: boolean | undefined, isProven: boolean): FieldReading {
  if (!amount) return notFound;
  const proof = isProven || agrees;
  return field(fromPaise(amount.paise), amount.span, proof === undefined ? {} : { proof });
}

/** The totals as fields. Each is proven by the other two, by the sum of its rows, or by its words. */
export function readPayTotals(lines: PageLine[], table: PayTable, { gross, deducted, net, agrees }: PayTotals) {
  const isSumOf = (heads: PayHeads, total: PrintedAmount | undefined) => total?.paise === sumOf(heads);
  return {
    gross_earnings: asField(gross, agrees, isSumOf(table.earnings, gross)),
    total_deductions: asField(deducted, agrees, isSumOf(table.deductions, deducted)),
    net_pay: asField(net, agrees, net !== undefined && isInWords(lines, net)),
  };
}

/** The basic pay, proven where all earnings make their sum. */
export function readBasic({ earnings }: PayTable, { gross }: PayTotals): FieldReading {
  const basic = earnings.heads.find(({ name }) => /\bbasic|band\s*pay|pay\s*in\s*pay/i.test(name.text));
  if (!basic) return notFound;
  const sum = sumOf(earnings);
  const proof = gross && sum !== undefined ? { proof: isSame(gross.paise, sum) } : {};
  return field(fromPaise(basic.amount.paise), basic.amount.span, proof);
}

/** A head's name with a space where a reader lost one, and without specks at its ends. */
const tidyHead = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .replace(/\.(?=[A-Za-z]{2})/g, ". ")
    .replace(/(?<=[A-Za-z.])\(/g, " (")
    .replace(/[\s.,'-]+$/, "");

/** One row of the table as it goes out. */
export interface PayRow {
  name: string;
  amount: string;
}

export const toRows = ({ heads }: PayHeads): PayRow[] =>
  heads.map(({ name, amount }) => ({ name: tidyHead(name.text), amount: fromPaise(amount.paise) }));
