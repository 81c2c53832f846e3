import { type PageLine, spanOf, squash } from "../text/lines";
import type { Row } from "./rows";

/** A column by its heading. Shares of the page's width. */
export interface Column<Name extends string> {
  name: Name;
  left: number;
  right: number;
}

/** What columns are called: patterns over letters and digits in upper case, the first that fits counts. */
export type Headings<Name extends string> = readonly (readonly [Name, RegExp])[];

/** The columns that one line names: mostly one, several where the reader took neighbouring headings for one line. */
function namedIn<Name extends string>(line: PageLine, headings: Headings<Name>): Column<Name>[] {
  const found: Column<Name>[] = [];
  let covered = 0;
  for (const word of line.text.matchAll(/\S+/g)) {
    if (word.index < covered) continue;
    const rest = squash(line.text.slice(word.index));
    const heading = headings.find(([, pattern]) => pattern.test(rest));
    const length = heading?.[1].exec(rest)?.[0].length ?? 0;
    if (!heading || length === 0) continue;
    const end = endOf(line.text, word.index, length);
    const { box } = spanOf(line, word.index, end);
    const last = found.at(-1);
    if (last?.name === heading[0]) last.right = box.x + box.width;
    else found.push({ name: heading[0], left: box.x, right: box.x + box.width });
    covered = end;
  }
  return found;
}

/** Where the word ends that holds the last of so many letters and digits. */
function endOf(text: string, from: number, letters: number): number {
  let left = letters;
  let at = from;
  while (at < text.length && left > 0) if (squash(text[at++] ?? "")) left--;
  const space = text.indexOf(" ", at);
  return space < 0 ? text.length : space;
}

const overlapOf = (a: Pick<Column<string>, "left" | "right">, b: Pick<Column<string>, "left" | "right">) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** The columns a row names, from the left. */
const columnsOf = <Name extends string>(row: Row, headings: Headings<Name>): Column<Name>[] =>
  row.lines.flatMap((line) => namedIn(line, headings));

/** A table's head, over as many rows as its headings take. */
export interface Head<Name extends string> {
  columns: Column<Name>[];
  /** Index of the row behind it. */
  end: number;
}

/** Headings take at most so many rows, this close to each other (heights of a row). */
const MOST_HEAD_ROWS = 3;
const HEAD_GAP = 0.8;

/**
 * The head that begins at a row, if one does.
 * @param isHead whether these columns are what the table must have
 */
export function headAt<Name extends string>(
  rows: Row[],
  index: number,
  headings: Headings<Name>,
  isHead: (names: Set<Name>) => boolean,
): Head<Name> | undefined {
  let columns: Column<Name>[] = [];
  let head: Head<Name> | undefined;
  for (let at = index; at < Math.min(rows.length, index + MOST_HEAD_ROWS); at++) {
    const [row, above] = [rows[at] as Row, rows[at - 1]];
    if (at > index && above && !(isNear(above, row) && hasWordsAlone(row))) break;
    const named = columnsOf(row, headings);
    if (named.length === 0) break;
    // What stands under a heading of the row above belongs to it ("Withdrawal" over "Amount").
    const further = named.filter((column) => columns.every((other) => overlapOf(column, other) <= 0));
    if (at > index && further.length === 0 && !head) break;
    columns = [...columns, ...further].sort((a, b) => a.left - b.left);
    if (isHead(new Set(columns.map(({ name }) => name)))) head = { columns, end: at + 1 };
  }
  return head;
}

const isNear = (above: Row, row: Row) =>
  above.page === row.page && row.top - above.bottom < HEAD_GAP * (row.bottom - row.top);

/** Rows of goods or bookings hold figures, headings none. */
const hasWordsAlone = (row: Row) => row.lines.every(({ text }) => !/\d/.test(text));

/** The first head from a row on. */
export function findHead<Name extends string>(
  rows: Row[],
  headings: Headings<Name>,
  isHead: (names: Set<Name>) => boolean,
): Head<Name> | undefined {
  for (let index = 0; index < rows.length; index++) {
    const head = headAt(rows, index, headings, isHead);
    if (head) return head;
  }
  return undefined;
}
