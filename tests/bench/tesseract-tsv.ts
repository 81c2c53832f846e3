import type { Box } from "@/lib/atlas/contract";
import { inReadingOrder } from "@/lib/engine/adapters/ocr/read-page";
import type { TextLine } from "@/lib/engine/pipeline/ports";

/** A gap wider than this share of the line's height parts two cells of a row. */
const CELL_GAP = 1.5;

/** One word as tesseract gives it, pixels. */
interface Word extends Box {
  text: string;
  /** 0 to 100. */
  confidence: number;
}

/** What may stand in the column `level`: a page, and a word. */
const PAGE = "1";
const WORD = "5";

/** A part of a line of print without wide gaps, as our own detector gives lines. */
function toLine(words: Word[], page: { width: number; height: number }): TextLine {
  const left = Math.min(...words.map(({ x }) => x));
  const right = Math.max(...words.map(({ x, width }) => x + width));
  const top = Math.min(...words.map(({ y }) => y));
  const bottom = Math.max(...words.map(({ y, height }) => y + height));
  const box = {
    x: left / page.width,
    y: top / page.height,
    width: (right - left) / page.width,
    height: (bottom - top) / page.height,
  };
  const starts: number[] = [];
  const characterConfidence: number[] = [];
  let previousEnd = left;
  for (const [index, { text, x, width, confidence }] of words.entries()) {
    if (index > 0) {
      starts.push((previousEnd - left) / (right - left));
      characterConfidence.push(1);
    }
    // Characters of a word are taken as equally wide, and equally sure.
    for (let place = 0; place < text.length; place++) {
      starts.push((x + (width * place) / text.length - left) / (right - left));
      characterConfidence.push(confidence / 100);
    }
    previousEnd = x + width;
  }
  const confidence = characterConfidence.reduce((sum, value) => sum + value, 0) / characterConfidence.length;
  return { text: words.map(({ text }) => text).join(" "), confidence, box, starts, characterConfidence };
}

function splitAtGaps(words: Word[]): Word[][] {
  const parts: Word[][] = [];
  for (const word of words) {
    const last = parts.at(-1)?.at(-1);
    if (last && word.x - (last.x + last.width) < CELL_GAP * Math.max(last.height, word.height))
      parts.at(-1)?.push(word);
    else parts.push([word]);
  }
  return parts;
}

/**
 * Reads tesseract's table of one picture into the lines our extractors take. Columns: level, page, block, paragraph, line and
 * word numbers, left, top, width, height, confidence, text; a row of the level "page" says how large the picture is.
 * Words are kept however unsure: fewer fields were right without them.
 * @returns in our own reading order
 * @throws Error when there is no such row
 */
export function readTesseractTsv(tsv: string): TextLine[] {
  const rows = tsv.split("\n").map((row) => row.split("\t"));
  const size = rows.find(([level]) => level === PAGE);
  if (!size) throw new Error("tesseract gave no page");
  const lines = new Map<string, Word[]>();
  for (const row of rows) {
    const text = row[11]?.trim();
    const [x = 0, y = 0, width = 0, height = 0, confidence = 0] = row.slice(6, 11).map(Number);
    if (row[0] !== WORD || !text || width === 0) continue;
    const place = row.slice(1, 5).join("/");
    const words = lines.get(place) ?? [];
    words.push({ text, x, y, width, height, confidence });
    lines.set(place, words);
  }
  const page = { width: Number(size[8]), height: Number(size[9]) };
  return inReadingOrder([...lines.values()].flatMap(splitAtGaps).map((words) => toLine(words, page)));
}
