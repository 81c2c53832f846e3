import { type Pen, strokeBox, type TextStyle, wrap, write } from "./drawing";

export interface GridStyle {
  /** Pixels a column, as are all lengths here. */
  widths: number[];
  text: TextStyle & { leading: number };
  padding: number;
  line: string;
  /** Columns in bold, from 0. */
  bold?: number[];
}

const INDENT = 10;

/**
 * Draws a grid whose rows are as high as their highest cell; a text breaks where its cell ends.
 * @returns the y below it
 */
export function drawGrid(pen: Pen, left: number, top: number, rows: string[][], style: GridStyle): number {
  const { widths, text, padding, line, bold = [] } = style;
  let y = top;
  for (const row of rows) {
    const cells = row.map((value, column) =>
      wrap(pen, value, (widths[column] ?? 0) - 2 * INDENT, { ...text, bold: bold.includes(column) }),
    );
    const height = Math.max(1, ...cells.map(({ length }) => length)) * text.leading + 2 * padding;
    let x = left;
    for (const [column, parts] of cells.entries()) {
      strokeBox(pen, x, y, widths[column] ?? 0, height, line);
      const free = (height - 2 * padding - parts.length * text.leading) / 2;
      for (const [index, part] of parts.entries()) {
        write(pen, part, x + INDENT, y + padding + free + (index + 0.74) * text.leading, {
          ...{ ...text, bold: bold.includes(column) },
        });
      }
      x += widths[column] ?? 0;
    }
    y += height;
  }
  return y;
}
