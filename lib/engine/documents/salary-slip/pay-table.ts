import { rowsOf } from "../table/rows";
import { findLabels } from "../text/labels";
import { type PageLine, type Span, sameRow, spanOf, squash } from "../text/lines";
import { amountsIn, type PrintedAmount, standsAlone } from "../text/printed-amounts";

/*
 * Earnings and deductions as payslips print them (Code on Wages Rules: every slip names both): two tables side by side, or
 * one below the other, each with a column for the month and maybe others.
 */

/** One head of pay or of deduction. */
export interface PayHead {
  name: Span;
  amount: PrintedAmount;
}

/** The heads of one kind, and what the row below them gives as their sum. */
export interface PayHeads {
  heads: PayHead[];
  total: PrintedAmount | undefined;
}

export interface PayTable {
  earnings: PayHeads;
  deductions: PayHeads;
}

const earningTitles = ["Earnings", "Emoluments", "Payments", "Allowances", "Income", "Additions", "Pay and Allowances"];
const deductionTitles = ["Deductions", "Recoveries"];
/** A title of a table is followed by the titles of its columns at most. Letters. */
const LONGEST_TITLE = 26;

const totalRow = /^(TOTAL|GROSS|NET)/;
/** Columns that are not the month's pay. */
const otherColumn =
  /^(ytd|rate|master|full|fixed|standard|std|arrears?|cumulative|cum|year|annual|budget|sr|sl|no|projected)\b/i;
/** Columns that are, and those that surely are. */
const monthColumn = /^(amount|current|month|monthly|this|actual|value|rs|inr)\b/i;
const paidColumn = /^(earned|paid|payable|total)\b/i;

/** Shares of the page's width that names of one column may begin apart. */
const INDENT = 0.03;

const hasAmount = (line: PageLine) => amountsIn(line).some((amount) => standsAlone(line, amount));

function findTitle(lines: PageLine[], titles: string[]): PageLine | undefined {
  const found = findLabels(lines, titles)
    .map(({ line }) => line)
    .filter((line) => {
      const text = squash(line.text);
      if (text.length > LONGEST_TITLE || hasAmount(line)) return false;
      // "Gross Earnings" names a table or its sum: beside a sum stands an amount.
      return !totalRow.test(text) || !lines.some((other) => sameRow(line, other) && hasAmount(other));
    });
  return found.sort((a, b) => a.index - b.index)[0];
}

interface Column {
  left: number;
  right: number;
  /** 0 other than the month's, 1 the month's, 2 what was paid. */
  rank: number;
}

/** The titles of columns of figures, word by word: a reader may take several for one line. */
function columnsOf(lines: PageLine[]): Column[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(/[A-Za-z]+/g)].flatMap((match) => {
      const rank = [otherColumn, monthColumn, paidColumn].findIndex((pattern) => pattern.test(match[0]));
      if (rank < 0) return [];
      const { box } = spanOf(line, match.index, match.index + match[0].length);
      return [{ left: box.x, right: box.x + box.width, rank }];
    }),
  );
}

/** How well an amount's column fits: that of the nearest title. Titles are set to the left or the right of figures. */
function rankOf({ span: { box } }: PrintedAmount, columns: Column[]): number {
  const right = box.x + box.width;
  const farness = (column: Column) =>
    Math.min(
      Math.abs(column.right - right),
      Math.abs(column.left - box.x),
      Math.abs(column.left + column.right - box.x - right) / 2,
    );
  const [nearest] = [...columns].sort((a, b) => farness(a) - farness(b));
  return nearest?.rank ?? 1;
}

/** The month's amount among those of a row: never one of another column where there is a choice. */
function amountOfMonth(amounts: PrintedAmount[], columns: Column[]): PrintedAmount | undefined {
  const ranked = amounts.map((amount) => ({ amount, rank: rankOf(amount, columns) }));
  const best = Math.max(...ranked.map(({ rank }) => rank));
  return ranked.find(({ rank }) => rank === best)?.amount;
}

interface Entry {
  name: Span;
  amounts: PrintedAmount[];
}

/** A row as names with the amounts behind each. */
function entriesOf(row: PageLine[]): Entry[] {
  const entries: Entry[] = [];
  for (const line of row) {
    let from = 0;
    const addName = (to: number) => {
      const text = line.text.slice(from, to);
      const start = from + (/^[\s\d:;.|()\-–]*/.exec(text)?.[0].length ?? 0);
      const end = to - (/[\s:;|\-–]*(?:Rs\.?|INR)?\s*$/i.exec(text)?.[0].length ?? 0);
      if (/[A-Za-z]{2}/.test(line.text.slice(start, end)))
        entries.push({ name: spanOf(line, start, end), amounts: [] });
    };
    for (const amount of amountsIn(line).filter((one) => standsAlone(line, one))) {
      addName(amount.from);
      entries.at(-1)?.amounts.push(amount);
      from = amount.to;
    }
    addName(line.text.length);
  }
  return entries.filter(({ amounts }) => amounts.length > 0);
}

/** The heads from the top down to the row of their sum. */
function headsOf(entries: Entry[], columns: Column[]): PayHeads {
  const end = entries.findIndex(({ name }) => totalRow.test(squash(name.text)));
  const heads = (end < 0 ? entries : entries.slice(0, end)).flatMap(({ name, amounts }) => {
    const amount = amountOfMonth(amounts, columns);
    return amount ? [{ name, amount }] : [];
  });
  return { heads, total: end < 0 ? undefined : amountOfMonth(entries[end]?.amounts ?? [], columns) };
}

/** Where the names of the second table begin: in rows with two names, those of the second. */
function secondColumn(rows: Entry[][], title: PageLine): number {
  const lefts = rows.flatMap(([, second]) => (second ? [second.name.box.x] : [])).sort((a, b) => a - b);
  return lefts[Math.floor(lefts.length / 2)] ?? title.box.x;
}

const none: PayHeads = { heads: [], total: undefined };

/** Both tables of a payslip; empty where their titles are not found. */
export function findPayTable(lines: PageLine[]): PayTable {
  const first = findTitle(lines, earningTitles);
  const second = findTitle(lines, deductionTitles);
  if (!first || !second || first.page !== second.page) return { earnings: none, deductions: none };
  const isUnder = (line: PageLine, title: PageLine) =>
    line.page === title.page && line.box.y > title.box.y + title.box.height * 0.6;
  const rows = rowsOf(lines.filter((line) => isUnder(line, first))).map((row) => row.lines);
  const titleRow = (title: PageLine) => lines.filter((line) => line === title || sameRow(line, title));
  // Titles of the columns may stand in a row of their own below those of the tables.
  const columnRow = rows[0]?.some(hasAmount) ? [] : (rows[0] ?? []);
  const columns = columnsOf([...titleRow(first), ...titleRow(second), ...columnRow]);
  const entries = rows.map(entriesOf).filter((row) => row.length > 0);
  if (!sameRow(first, second)) {
    const isSecond = (entry: Entry) => entry.name.box.y > second.box.y;
    const all = entries.flat();
    return {
      earnings: headsOf(
        all.filter((entry) => !isSecond(entry)),
        columns,
      ),
      deductions: headsOf(all.filter(isSecond), columns),
    };
  }
  const split = secondColumn(entries, second) - INDENT;
  const side = (isSecond: boolean) => {
    const inSide = columns.filter(({ left }) => left >= split === isSecond);
    const ofSide = entries.flat().filter(({ name }) => name.box.x >= split === isSecond);
    return headsOf(ofSide, inSide);
  };
  return { earnings: side(false), deductions: side(true) };
}
