import { type Pen, rule, strokeBox, type TextStyle, wrap, write } from "./drawing";

/** One row of a form. */
export interface FormLine {
  label: string;
  /** A text that breaks where the cell ends, or lines that stand as given. */
  value: string | string[];
}

export interface FormStyle {
  /** Pixels, as are all lengths here. */
  labelWidth: number;
  valueWidth: number;
  text: TextStyle & { leading: number };
  /** Above and below the text of a cell. */
  padding: number;
  /** Where a cell's text stands in it. */
  align: "top" | "middle";
  /** The value in bold. */
  strong?: boolean;
  /** Colour of the frame; none is drawn without it. */
  line?: string;
}

const INDENT = 14;

/**
 * Draws rows of label and value, each as high as the longer of the two.
 * @returns the y below them
 */
export function drawForm(pen: Pen, left: number, top: number, rows: FormLine[], style: FormStyle): number {
  const { labelWidth, valueWidth, text, padding, line } = style;
  const { leading } = text;
  const valueStyle = { ...text, bold: style.strong ?? false };
  let y = top;
  for (const { label, value } of rows) {
    const labelLines = wrap(pen, label, labelWidth - 2 * INDENT, text);
    const valueLines =
      typeof value === "string" ? wrap(pen, value, valueWidth - 2 * INDENT, valueStyle) : value.filter(Boolean);
    const height = Math.max(labelLines.length, valueLines.length, 1) * leading + 2 * padding;
    const draw = (texts: string[], x: number, cell: TextStyle) => {
      const free = style.align === "middle" ? (height - 2 * padding - texts.length * leading) / 2 : 0;
      for (const [index, part] of texts.entries()) {
        write(pen, part, x + INDENT, y + padding + free + (index + 0.74) * leading, cell);
      }
    };
    draw(labelLines, left, text);
    draw(valueLines, left + labelWidth, valueStyle);
    if (line) {
      strokeBox(pen, left, y, labelWidth + valueWidth, height, line);
      rule(pen, left + labelWidth, y, left + labelWidth, y + height, line);
    }
    y += height;
  }
  return y;
}
