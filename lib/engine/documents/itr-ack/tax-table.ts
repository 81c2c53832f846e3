import type { FieldReading } from "../../pipeline/ports";
import { type Evidence, field, notFound } from "../confidence";
import { fromPaise } from "../text/amounts";
import { findLabels } from "../text/labels";
import { type PageLine, rightOf, spanOf, squash } from "../text/lines";
import { amountsIn, type PrintedAmount, standsAlone } from "../text/printed-amounts";

/*
 * The numbered table of an acknowledgement: label, number of the item, amount in whole rupees. Forms since the assessment
 * year 2020-21 print one row for what is to pay or to get back, with its sign; those before a row for each.
 */

/** Letters before a label make it another one: Gross total income, Adjusted Total Income. The item's own number does not. */
const isWhole = (line: PageLine, end: number, label: string) => {
  const before = squash(line.text.slice(0, end)).length - squash(label).length;
  return before <= 2;
};

/** The amounts of a row that stand alone; the item's own number, of one or two digits, is none. */
function amountsOf(line: PageLine, start: number): PrintedAmount[] {
  const isNumber = ({ paise }: PrintedAmount) => paise > 0 && paise < 10_000;
  return amountsIn(line, start).filter((amount) => standsAlone(line, amount) && !isNumber(amount));
}

/** A zero in a cell of its own may be read as a letter. */
const zeroIn = (line: PageLine): PrintedAmount[] =>
  /^[Oo0]$/.test(line.text.trim()) ? [{ paise: 0, span: spanOf(line) }] : [];

function amountAt(lines: PageLine[], labels: string[]): PrintedAmount | undefined {
  for (const label of labels) {
    for (const { line, end } of findLabels(lines, [label])) {
      if (!isWhole(line, end, label)) continue;
      const right = rightOf(lines, line);
      const found =
        [...amountsOf(line, end), ...right.flatMap((other) => amountsOf(other, 0))].at(-1) ??
        right.flatMap(zeroIn).at(-1);
      if (found) return found;
    }
  }
  return undefined;
}

const toField = (amount: PrintedAmount | undefined, evidence: Evidence): FieldReading =>
  amount ? field(fromPaise(amount.paise), amount.span, evidence) : notFound;

/** Amounts are rounded to ten rupees (Income-tax Act, sections 288A and 288B). Paise. */
const ROUNDING = 1_000;
const isSame = (a: number, b: number) => Math.abs(a - b) <= ROUNDING;

/** Whether one amount is the sum of the others; undefined where one is missing. */
function makesSum(total: PrintedAmount | undefined, ...parts: (PrintedAmount | undefined)[]): boolean | undefined {
  if (!total || parts.some((part) => !part)) return undefined;
  return isSame(
    total.paise,
    parts.reduce((sum, part) => sum + (part?.paise ?? 0), 0),
  );
}

interface Balance {
  toPay: PrintedAmount | undefined;
  toGetBack: PrintedAmount | undefined;
  /** False where one figure stands for both and nothing tells which it is. */
  isTold: boolean;
}

/** One figure for both: what was paid beyond the tax comes back. Where that is not known, its sign tells. */
function readOneBalance(lines: PageLine[], difference: number | undefined): Balance | undefined {
  const balance = amountAt(lines, ["(+) Tax Payable /(-) Refundable", "Tax Payable / Refundable"]);
  if (!balance) return undefined;
  const none = { ...balance, paise: 0 };
  const sign = lines
    .filter(({ page, box }) => page === balance.span.page && box.y === balance.span.box.y)
    .map(({ text }) => /[([]?\s?([+\-–])\s?[)\]]?\s*\d/.exec(text)?.[1])
    .find((found) => found !== undefined);
  const isRefund = difference === undefined ? sign !== undefined && sign !== "+" : difference < 0;
  const isTold = difference !== undefined || sign !== undefined || balance.paise === 0;
  return isRefund ? { toPay: none, toGetBack: balance, isTold } : { toPay: balance, toGetBack: none, isTold };
}

/** A row for each, of which one is nothing: its lone zero is easily missed. */
function readTwoBalances(lines: PageLine[]): Balance {
  const toPay = amountAt(lines, ["Tax Payable"]);
  const toGetBack = amountAt(lines, ["Refund"]);
  const [only] = [toPay, toGetBack].filter((amount) => amount !== undefined && amount.paise > 0);
  const other = only && { ...only, paise: 0 };
  return { toPay: toPay ?? other, toGetBack: toGetBack ?? other, isTold: true };
}

/** Income and tax, proven by the sums they make. */
export function readTaxTable(lines: PageLine[]) {
  const gross = amountAt(lines, ["Gross total income"]);
  const deductions = amountAt(lines, ["Deductions under Chapter-VI-A", "Deductions under Chapter VIA"]);
  const income = amountAt(lines, ["Total Income"]);
  const net = amountAt(lines, ["Net tax payable"]);
  const interest = amountAt(lines, ["Interest and Fee Payable", "Interest payable"]);
  const total = amountAt(lines, ["Total tax, interest and Fee payable", "Total tax and interest payable"]);
  const paid = amountAt(lines, ["Total Taxes Paid", "Taxes Paid"]);
  const difference = total && paid ? total.paise - paid.paise : undefined;
  const { toPay, toGetBack, isTold } = readOneBalance(lines, difference) ?? readTwoBalances(lines);
  // All that was paid comes back where there was no tax: its lone zero is easily missed too.
  const isUntaxed = paid && toGetBack && paid.paise > 0 && paid.paise === toGetBack.paise;
  const evidence = (...agree: (boolean | undefined)[]): Evidence => {
    if (agree.includes(true)) return { proof: true };
    return agree.includes(false) ? { proof: false } : {};
  };
  const settled =
    toPay && toGetBack && difference !== undefined ? isSame(difference, toPay.paise - toGetBack.paise) : undefined;
  const balance = isTold ? evidence(settled) : { valid: false };
  const adjusted = amountAt(lines, ["Adjusted Total Income under AMT, where applicable", "Adjusted Total Income"]);
  // Where no minimum tax applies, forms repeat the income; where it does, another figure says nothing against it.
  const repeated = income && adjusted && isSame(income.paise, adjusted.paise) ? true : undefined;
  return {
    total_income: toField(income, evidence(makesSum(gross, deductions, income), repeated)),
    net_tax_payable: toField(
      net ?? (isUntaxed ? { ...paid, paise: 0 } : undefined),
      evidence(makesSum(total, net, interest)),
    ),
    taxes_paid: toField(paid, evidence(settled)),
    balance_tax_payable: toField(toPay, balance),
    refund_amount: toField(toGetBack, balance),
  };
}
