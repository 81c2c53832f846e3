import { fillBox, type Pen, rule, strokeBox, type TextStyle, wrap, write } from "./drawing";
import type { Column } from "./table";

export interface FlowStyle {
  text: TextStyle;
  /** Pixels from one line to the next within a cell. */
  leading: number;
  /** Pixels above and below a row's lines. */
  padding: number;
  headColour?: string;
  lineColour: string;
  /** Lines around every cell; else below the head alone. */
  ruled?: boolean;
}

const PADDING = 8;

/** The lines a cell takes. */
const linesOf = <Row>(pen: Pen, column: Column<Row>, row: Row, index: number, style: TextStyle): string[] =>
  wrap(pen, column.text(row, index), column.width - 2 * PADDING, style);

function drawRow<Row>(
  pen: Pen,
  left: number,
  top: number,
  columns: Column<Row>[],
  cells: string[][],
  style: FlowStyle,
) {
  const { leading, padding, text } = style;
  const height = Math.max(1, ...cells.map((lines) => lines.length)) * leading + 2 * padding;
  let x = left;
  for (const [index, { width, align = "left" }] of columns.entries()) {
    const at = align === "right" ? x + width - PADDING : align === "center" ? x + width / 2 : x + PADDING;
    for (const [line, value] of (cells[index] ?? []).entries()) {
      write(pen, value, at, top + padding + leading * (line + 0.76), { ...text, align, maxWidth: width - PADDING });
    }
    if (style.ruled) strokeBox(pen, x, top, width, height, style.lineColour, 1.2);
    x += width;
  }
  return top + height;
}

/**
 * Draws rows whose cells break into as many lines as they need.
 * @param options.head titles above the rows; a long title breaks too
 * @returns the y below the last row
 */
export function drawFlowingTable<Row>(
  pen: Pen,
  left: number,
  top: number,
  columns: Column<Row>[],
  rows: Row[],
  style: FlowStyle,
  options: { head: boolean },
): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  let y = top;
  if (options.head) {
    const bold = { ...style, text: { ...style.text, bold: true } };
    const titles = columns.map((column) => wrap(pen, column.title, column.width - 2 * PADDING, bold.text));
    const height = Math.max(...titles.map((lines) => lines.length)) * style.leading + 2 * style.padding;
    if (style.headColour) fillBox(pen, left, y, width, height, style.headColour);
    y = drawRow(pen, left, y, columns, titles, bold);
    rule(pen, left, y, left + width, y, style.lineColour);
  }
  for (const [index, row] of rows.entries()) {
    const cells = columns.map((column) => linesOf(pen, column, row, index, style.text));
    y = drawRow(pen, left, y, columns, cells, style);
  }
  return y;
}
