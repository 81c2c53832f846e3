import { readRow, textOf } from "../table/cells";
import { type Column, headAt } from "../table/columns";
import { type Row, rowsOf } from "../table/rows";
import { type PageLine, squash } from "../text/lines";
import {
  type Booking,
  type Cells,
  figureIn,
  isBooking,
  isContinuation,
  joinTexts,
  type PlacedFigure,
  toBooking,
} from "./booking";
import { type ColumnName, headings, isStatementHead } from "./headings";

/** What the table of a statement says, over all its pages. */
export interface Ledger {
  /** In the order of the paper. */
  bookings: Booking[];
  /** From rows of the table that are no bookings: brought forward, carried forward, totals. */
  opening: PlacedFigure | undefined;
  closing: PlacedFigure | undefined;
  /** Carried forward from the last page. */
  carried: PlacedFigure | undefined;
  debits: PlacedFigure | undefined;
  credits: PlacedFigure | undefined;
  /** Lines that belong to no booking: where the account is described, and the sums. */
  outside: PageLine[];
  hasHead: boolean;
}

const openingRow = /^(BY|TO)?(OPENINGBAL|PREVIOUSBAL)/;
const closingRow = /^(BY|TO)?CLOSINGBAL/;
/** From page to page: only what is brought to the first row and carried from the last is the account's. */
const broughtRow = /^(BALANCE|BAL)?(BF$|BROUGHT)/;
const carriedRow = /^(BALANCE|BAL)?(CF$|CARRIED)/;
const totalRow = /^(GRAND)?TOTALS?$/;
const passingRow = /^(PAGE|SUB)TOTAL|^TOTAL(CARRIED|BROUGHT)/;

/** A row under a head. */
interface Entry {
  row: Row;
  cells: Cells;
  booking: Booking;
  begins: boolean;
}

/** Gap to a neighbouring row, in heights, up to which a row of words continues it. */
const WRAP_GAP = 0.9;

const isHeadRow = (row: Row) => row.lines.every(({ text }) => !/\d/.test(text));

/** Rows under the heads of all pages; a page without one goes on with the columns of the page before. */
function entriesOf(rows: Row[]): { entries: Entry[]; outside: Row[]; hasHead: boolean } {
  const entries: Entry[] = [];
  const outside: Row[] = [];
  let columns: Column<ColumnName>[] | undefined;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row;
    const head = isHeadRow(row) ? headAt(rows, index, headings, isStatementHead) : undefined;
    if (head) {
      columns = head.columns;
      index = head.end - 1;
    } else if (columns) {
      const cells = readRow(row, columns);
      const booking = toBooking(cells);
      entries.push({ row, cells, booking, begins: isBooking(booking) });
    } else outside.push(row);
  }
  return { entries, outside, hasHead: columns !== undefined };
}

const heightOf = ({ row }: Entry) => Math.min(...row.lines.map(({ box }) => box.height));
/** Space between two rows, in heights of the lower one's lines. */
const gapBetween = (above: Entry | undefined, below: Entry | undefined): number =>
  above && below && above.row.page === below.row.page
    ? (below.row.top - above.row.bottom) / Math.max(heightOf(below), 1e-6)
    : Number.POSITIVE_INFINITY;

const lastFigure = (cells: Cells): PlacedFigure | undefined =>
  (["balance", "credit", "debit", "amount"] as const).map((name) => figureIn(cells, name)).find((figure) => figure);

/** A line of dashes, as printers draw rules, or one that begins where dates stand: a sentence below the table. */
const isElsewhere = ({ row, cells }: Entry) =>
  row.lines.every(({ text }) => squash(text) === "") || /[A-Za-z]{4}/.test(textOf(cells.get("date")) ?? "");

/** Takes a row that is about the whole account. @returns whether it was one */
function takeSummary(ledger: Ledger, { cells, booking }: Entry): boolean {
  const text = squash(joinTexts(booking.description, booking.reference) ?? "");
  const isFirst = ledger.bookings.length === 0;
  if (openingRow.test(text)) ledger.opening ??= lastFigure(cells);
  else if (closingRow.test(text)) ledger.closing = lastFigure(cells) ?? ledger.closing;
  else if (broughtRow.test(text)) ledger.opening ??= isFirst ? lastFigure(cells) : undefined;
  else if (carriedRow.test(text)) ledger.carried = lastFigure(cells);
  else if (booking.date === null && totalRow.test(text)) {
    ledger.debits = figureIn(cells, "debit") ?? ledger.debits;
    ledger.credits = figureIn(cells, "credit") ?? ledger.credits;
  } else return booking.date === null && passingRow.test(text);
  return true;
}

function addWords(booking: Booking, words: Booking, place: "before" | "behind"): void {
  const [first, second] = place === "before" ? [words, booking] : [booking, words];
  booking.description = joinTexts(first.description, second.description);
  booking.reference = joinTexts(first.reference, second.reference)?.replace(/ /g, "") ?? null;
}

/** Reads the table row by row. One pass: a statement of twenty pages has thousands of lines. */
export function readLedger(lines: PageLine[]): Ledger {
  const { entries, outside, hasHead } = entriesOf(rowsOf(lines));
  const ledger: Ledger = {
    ...{ bookings: [], outside: outside.flatMap((row) => row.lines), hasHead },
    ...{ opening: undefined, closing: undefined, carried: undefined, debits: undefined, credits: undefined },
  };
  let above: Entry | undefined;
  let current: Booking | undefined;
  let waiting: Entry | undefined;
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    const isSummary = takeSummary(ledger, entry);
    if (!isSummary && entry.begins) {
      current = entry.booking;
      if (waiting && gapBetween(waiting, entry) < WRAP_GAP) addWords(current, waiting.booking, "before");
      ledger.bookings.push(current);
      ledger.carried = undefined;
      above = entry;
      waiting = undefined;
      continue;
    }
    const [toAbove, toNext] = [gapBetween(above, entry), gapBetween(entry, next?.begins ? next : undefined)];
    // Cells that are set to the middle of their row have words above the figures.
    const belongsBelow = toNext < WRAP_GAP && toNext < toAbove - 0.2;
    const isWords = !isSummary && !isElsewhere(entry) && isContinuation(entry.booking);
    if (isWords && belongsBelow) waiting = entry;
    else if (isWords && current && toAbove < WRAP_GAP) {
      addWords(current, entry.booking, "behind");
      above = entry;
    } else {
      ledger.outside.push(...entry.row.lines);
      current = undefined;
      above = undefined;
    }
  }
  return ledger;
}
