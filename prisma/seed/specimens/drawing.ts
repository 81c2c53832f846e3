import type { CanvasRenderingContext2D } from "@napi-rs/canvas";
import { sans } from "./fonts";

/** What every drawing function draws on: a canvas or a page of a PDF. Pixels of the specimen. */
export type Pen = CanvasRenderingContext2D;

export interface TextStyle {
  /** Height of the letters' body, pixels. */
  size: number;
  family?: string;
  bold?: boolean;
  colour?: string;
  align?: "left" | "center" | "right";
  /** Pixels; a longer text is set smaller until it fits. */
  maxWidth?: number;
  /** Pixels between letters. */
  spacing?: number;
}

const fontOf = (size: number, { family = sans, bold = false }: TextStyle) =>
  `${bold ? "bold " : ""}${size}px ${family}`;

/** Pixels a text is wide. */
export function widthOf(pen: Pen, text: string, style: TextStyle): number {
  pen.font = fontOf(style.size, style);
  pen.letterSpacing = `${style.spacing ?? 0}px`;
  return pen.measureText(text).width;
}

/**
 * Writes one line.
 * @param y its baseline
 * @returns the pixels it took
 */
export function write(pen: Pen, text: string, x: number, y: number, style: TextStyle): number {
  const wanted = widthOf(pen, text, style);
  const { maxWidth = wanted, colour = "#1b1b1f", align = "left" } = style;
  const size = wanted > maxWidth ? style.size * (maxWidth / wanted) : style.size;
  const width = widthOf(pen, text, { ...style, size });
  pen.fillStyle = colour;
  // Alignment is worked out here: a PDF page and a canvas then place letters alike.
  const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
  pen.fillText(text, left, y);
  return width;
}

/** Writes lines below each other and gives the baseline after the last. */
export function writeLines(
  pen: Pen,
  lines: string[],
  x: number,
  y: number,
  style: TextStyle & { leading: number },
): number {
  for (const [index, line] of lines.entries()) write(pen, line, x, y + index * style.leading, style);
  return y + lines.length * style.leading;
}

/** Breaks a text into lines of at most `width` pixels. */
export function wrap(pen: Pen, text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(pen, longer, style) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

export function fillBox(pen: Pen, x: number, y: number, width: number, height: number, colour: string): void {
  pen.fillStyle = colour;
  pen.fillRect(x, y, width, height);
}

export function strokeBox(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  line = 1.5,
): void {
  pen.strokeStyle = colour;
  pen.lineWidth = line;
  pen.strokeRect(x, y, width, height);
}

export function rule(
  pen: Pen,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  colour: string,
  line = 1.5,
): void {
  pen.strokeStyle = colour;
  pen.lineWidth = line;
  pen.beginPath();
  pen.moveTo(fromX, fromY);
  pen.lineTo(toX, toY);
  pen.stroke();
}

/** Draws turned by an angle about a point. Degrees, clockwise. */
export function turned(pen: Pen, x: number, y: number, degrees: number, draw: () => void): void {
  pen.save();
  pen.translate(x, y);
  pen.rotate((degrees * Math.PI) / 180);
  draw();
  pen.restore();
}
