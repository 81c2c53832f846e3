import { type PageLine, type Span, spanOf } from "../text/lines";
import type { Column } from "./columns";
import type { Row } from "./rows";

interface Extent {
  left: number;
  right: number;
}

const extentOf = ({ box }: Pick<Span, "box">): Extent => ({ left: box.x, right: box.x + box.width });
const overlapOf = (a: Extent, b: Extent) => Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** The column a cell stands under: the one it overlaps most, else the nearest. */
function placeOf<C extends Extent>(cell: Extent, columns: C[]): C | undefined {
  let best: C | undefined;
  for (const column of columns) if (!best || overlapOf(cell, column) > overlapOf(cell, best)) best = column;
  return best;
}

/** A line reaches into a further column where it stands under this share of its heading. */
const REACHED = 0.25;

/** The cells of a line: the reader takes neighbours for one line where little space parts them. */
function cellsOf<Name extends string>(line: PageLine, columns: Column<Name>[]): [Column<Name>, Span][] {
  const whole = extentOf(line);
  const reached = columns.filter((column) => overlapOf(whole, column) > REACHED * (column.right - column.left));
  const place = placeOf(whole, columns);
  if (reached.length < 2 || !line.text.includes(" ")) return place ? [[place, spanOf(line)]] : [];
  const cells: { column: Column<Name>; from: number; to: number }[] = [];
  for (const word of line.text.matchAll(/\S+/g)) {
    const to = word.index + word[0].length;
    const extent = extentOf(spanOf(line, word.index, to));
    const last = cells.at(-1);
    // Columns follow each other from the left; a word under none continues the cell before it, but figures do not.
    const open = last ? reached.slice(reached.indexOf(last.column)) : reached;
    const under = placeOf(extent, open);
    const belongs = under && (overlapOf(extent, under) > 0 || !last || /^\W*\d[\d,]*\.\d\d\D{0,4}$/.test(word[0]));
    if (last && (!belongs || under === last.column)) last.to = to;
    else if (under) cells.push({ column: under, from: word.index, to });
  }
  return cells.map(({ column, from, to }) => [column, spanOf(line, from, to)]);
}

/** What stands in each column of a row, from the left. */
export function readRow<Name extends string>(row: Row, columns: Column<Name>[]): Map<Name, Span[]> {
  const cells = new Map<Name, Span[]>();
  for (const line of row.lines) {
    for (const [{ name }, span] of cellsOf(line, columns)) cells.set(name, [...(cells.get(name) ?? []), span]);
  }
  return cells;
}

/** A column's text in a row; null where it has none. */
export const textOf = (spans: Span[] | undefined): string | null =>
  spans
    ?.map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ")
    .trim() || null;
