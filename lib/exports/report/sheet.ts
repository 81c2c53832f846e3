import "server-only";
import PDFDocument from "pdfkit";
import { fontBytes, fontName, scripts, type Weight } from "./fonts";
import { type Line, linesOf, type Run } from "./lines";

/** Points: an inch has 72. */
const MARGIN = 48;
const FOOT = 30;
const LINE_HEIGHT = 1.4;
/** Words whose widths are kept. */
const MOST_WIDTHS = 5_000;
/** Of one row on one page. */
const MOST_LINES = 40;

const ink = "#1d2429";
/** For what is read second. */
export const faint = "#5d6870";
const rule = "#d4d9dc";

interface Look {
  size?: number;
  weight?: Weight;
  colour?: string;
}

export interface Cell extends Look {
  text: string;
  /** Share of the width. */
  share: number;
}

/** A JPEG to be drawn. */
export interface Thumbnail {
  bytes: Buffer;
  /** Pixels. */
  width: number;
  height: number;
  label: string;
}

/**
 * Pages of A4 that are written from top to bottom. What is drawn can be taken at any time: only the page one is on is kept.
 */
export class Sheet {
  private readonly pdf: PDFKit.PDFDocument;
  private y = MARGIN;
  private pages = 0;
  private readonly widths = new Map<string, number>();

  /** @param foot stands below every page, beside its number */
  constructor(
    title: string,
    private readonly foot: string,
  ) {
    this.pdf = new PDFDocument({
      size: "A4",
      margin: 0,
      autoFirstPage: false,
      // None to begin with: of one that is also registered by a name the library parses the file anew whenever it is named.
      font: null as unknown as string, // taken as well, which the types do not say
      info: { Title: title, Creator: "Patra" },
      lang: "en-IN",
      displayTitle: true,
    });
    for (const script of scripts) {
      for (const weight of [400, 600] as const) {
        this.pdf.registerFont(fontName(script, weight), fontBytes(script, weight));
      }
    }
    this.addPage();
  }

  private get width(): number {
    return this.pdf.page.width - 2 * MARGIN;
  }

  private addPage(): void {
    this.pdf.addPage();
    this.pages += 1;
    this.y = MARGIN;
    const look = { size: 8, colour: faint };
    const y = this.pdf.page.height - FOOT;
    this.draw(this.lines(this.foot, this.width - 40, look).slice(0, 1), MARGIN, y, look);
    this.draw(this.lines(String(this.pages), 40, look), this.pdf.page.width - MARGIN - 20, y, look);
  }

  private lines(text: string, width: number, { size = 9.5, weight = 400 }: Look): Line[] {
    return linesOf(text, width, (run) => this.widthOf(run, weight) * size);
  }

  /** Width of a run at a size of one point: shaping letters is what takes the time, and words come again. */
  private widthOf({ text, script }: Run, weight: Weight): number {
    const key = `${script} ${weight} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const width = this.pdf.font(fontName(script, weight)).fontSize(1).widthOfString(text);
    if (this.widths.size < MOST_WIDTHS) this.widths.set(key, width);
    return width;
  }

  /** Draws lines below each other, their first one's top at y. */
  private draw(lines: Line[], left: number, y: number, { size = 9.5, weight = 400, colour = ink }: Look): void {
    lines.forEach((line, index) => {
      let x = left;
      for (const run of line.runs) {
        const { text, script } = run;
        this.pdf.font(fontName(script, weight)).fontSize(size).fillColor(colour);
        this.pdf.text(text, x, y + index * size * LINE_HEIGHT + size, { lineBreak: false, baseline: "alphabetic" });
        if (run !== line.runs.at(-1)) x += this.pdf.widthOfString(text);
      }
    });
  }

  /** Begins a page where less than this is left, points. */
  private need(height: number): void {
    if (this.y + height > this.pdf.page.height - MARGIN - FOOT / 2) this.addPage();
  }

  gap(points: number): void {
    this.y += points;
  }

  text(text: string, look: Look = {}): void {
    for (const line of this.lines(text, this.width, look)) {
      const height = (look.size ?? 9.5) * LINE_HEIGHT;
      this.need(height);
      this.draw([line], MARGIN, this.y, look);
      this.y += height;
    }
  }

  /** A heading, never alone at a page's end. */
  heading(text: string, size = 13): void {
    this.need(size * LINE_HEIGHT + 110);
    this.gap(10);
    this.text(text, { size, weight: 600 });
    this.gap(3);
  }

  /** Cells beside each other, with a line below; a row too long for a page goes on on the next. */
  row(cells: Cell[]): void {
    const space = 8;
    const laid = cells.map((cell) => ({ cell, lines: this.lines(cell.text, cell.share * this.width - space, cell) }));
    const longest = Math.max(...laid.map(({ lines }) => lines.length));
    const lineHeight = Math.max(...cells.map(({ size = 9.5 }) => size)) * LINE_HEIGHT;
    for (let first = 0; first < longest; first += MOST_LINES) {
      const count = Math.min(MOST_LINES, longest - first);
      this.need(count * lineHeight + 5);
      let x = MARGIN;
      for (const { cell, lines } of laid) {
        this.draw(lines.slice(first, first + count), x, this.y, cell);
        x += cell.share * this.width;
      }
      this.y += count * lineHeight + 5;
    }
    this.pdf
      .moveTo(MARGIN, this.y - 2)
      .lineTo(MARGIN + this.width, this.y - 2)
      .lineWidth(0.5)
      .strokeColor(rule)
      .stroke();
    this.y += 1;
  }

  /** The heads of a table, never alone at a page's end. */
  head(cells: Cell[]): void {
    this.gap(4);
    this.need(60);
    this.row(cells.map((cell) => ({ size: 8, weight: 600, colour: faint, ...cell })));
  }

  /** Pictures in rows of this many, each with its label. */
  thumbnails(pictures: Thumbnail[], perRow = 4): void {
    const space = 10;
    const width = (this.width - (perRow - 1) * space) / perRow;
    for (let first = 0; first < pictures.length; first += perRow) {
      const row = pictures.slice(first, first + perRow);
      const heights = row.map((picture) => Math.min(width * 1.5, (width * picture.height) / picture.width));
      const height = Math.max(...heights);
      this.need(height + 20);
      row.forEach(({ bytes, label }, index) => {
        const x = MARGIN + index * (width + space);
        const box: [number, number] = [width, heights[index] ?? width];
        this.pdf.image(bytes, x, this.y, { fit: box });
        this.pdf
          .rect(x, this.y, ...box)
          .lineWidth(0.5)
          .strokeColor(rule)
          .stroke();
        const look = { size: 7.5, colour: faint };
        this.draw(this.lines(label, width, look).slice(0, 1), x, this.y + height + 2, look);
      });
      this.y += height + 18;
    }
  }

  /** What is ready to be sent; may be empty. */
  take(): Buffer {
    const pieces: Buffer[] = [];
    for (let piece = this.pdf.read(); piece !== null; piece = this.pdf.read()) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** Ends the file. @returns the rest of it */
  async end(): Promise<Buffer> {
    this.pdf.end();
    const pieces: Buffer[] = [];
    for await (const piece of this.pdf) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  }
}
