import { fillBox, type Pen, rule, strokeBox, type TextStyle, write } from "./drawing";

/** One column of a ruled table. */
export interface Column<Row> {
  title: string;
  /** Pixels. */
  width: number;
  align?: "left" | "center" | "right";
  text(row: Row, index: number): string;
}

export interface TableStyle {
  text: TextStyle;
  rowHeight: number;
  headColour: string;
  lineColour: string;
  /** Lines between rows; else lines between columns alone. */
  ruled?: boolean;
}

const PADDING = 10;

function writeCell(
  pen: Pen,
  value: string,
  x: number,
  y: number,
  width: number,
  align: TextStyle["align"],
  style: TextStyle,
): void {
  const at = align === "right" ? x + width - PADDING : align === "center" ? x + width / 2 : x + PADDING;
  write(pen, value, at, y, { ...style, align, maxWidth: width - 2 * PADDING });
}

/**
 * Draws a table with a head.
 * @param left pixels, as is `top`
 * @returns the y below it
 */
export function drawTable<Row>(
  pen: Pen,
  left: number,
  top: number,
  columns: Column<Row>[],
  rows: Row[],
  style: TableStyle,
): number {
  const { rowHeight, lineColour, text } = style;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const bottom = top + rowHeight * (rows.length + 1);
  fillBox(pen, left, top, width, rowHeight, style.headColour);
  strokeBox(pen, left, top, width, bottom - top, lineColour);
  rule(pen, left, top + rowHeight, left + width, top + rowHeight, lineColour);
  let x = left;
  for (const column of columns) {
    const align = column.align ?? "left";
    if (x > left) rule(pen, x, top, x, bottom, lineColour);
    writeCell(pen, column.title, x, top + rowHeight * 0.64, column.width, align, { ...text, bold: true });
    for (const [index, row] of rows.entries()) {
      writeCell(pen, column.text(row, index), x, top + rowHeight * (index + 1.64), column.width, align, text);
    }
    x += column.width;
  }
  for (let row = 2; style.ruled && row <= rows.length; row++) {
    rule(pen, left, top + row * rowHeight, left + width, top + row * rowHeight, lineColour);
  }
  return bottom;
}
