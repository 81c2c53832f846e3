import type { TextItem } from "pdfjs-dist/types/src/display/api";
import type { TextLine } from "../../pipeline/ports";

interface Viewport {
  width: number;
  height: number;
  transform: number[];
}

/** One run of text, in points of the upright page, origin at the top left. */
interface Run {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** A gap wider than this share of the type size parts two cells; a narrower one, down to the next figure, is a space. */
const CELL_GAP = 1;
const WORD_GAP = 0.15;
/** Letters reach this far above and below the baseline, in shares of the type size. */
const ASCENT = 0.8;
const DESCENT = 0.25;

function toRun({ str, transform, width }: TextItem, { transform: view }: Viewport): Run {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [, , skewX = 0, scaleY = 1, x = 0, y = 0] = transform as number[];
  const size = Math.hypot(skewX, scaleY);
  const left = a * x + c * y + e;
  return { text: str, left, right: left + width, baseline: b * x + d * y + f, size };
}

/** Joins runs of one row into lines, cell by cell, with the position of every character. */
function joinRow(row: Run[], { width, height }: Viewport): TextLine[] {
  const lines: Run[][] = [];
  for (const run of row.sort((first, second) => first.left - second.left)) {
    const previous = lines.at(-1)?.at(-1);
    if (previous && run.left - previous.right < CELL_GAP * run.size) lines.at(-1)?.push(run);
    else lines.push([run]);
  }
  return lines.map((runs) => toLine(runs, width, height));
}

function toLine(runs: Run[], pageWidth: number, pageHeight: number): TextLine {
  let text = "";
  const lefts: number[] = [];
  let previous: Run | undefined;
  for (const run of runs) {
    const gap = previous ? run.left - previous.right : 0;
    if (previous && gap > WORD_GAP * run.size && !text.endsWith(" ") && !run.text.startsWith(" ")) {
      text += " ";
      lefts.push(previous.right);
    }
    // Characters of a run are taken as equally wide: good enough to mark a value.
    for (let index = 0; index < run.text.length; index++) {
      lefts.push(run.left + ((run.right - run.left) * index) / run.text.length);
    }
    text += run.text;
    previous = run;
  }
  const from = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const left = lefts[from] ?? 0;
  const right = Math.max(...runs.map((run) => run.right));
  const size = Math.max(...runs.map((run) => run.size));
  const baseline = runs[0]?.baseline ?? 0;
  const span = Math.max(1e-6, right - left);
  return {
    text: trimmed,
    confidence: 1,
    box: {
      x: left / pageWidth,
      y: (baseline - ASCENT * size) / pageHeight,
      width: span / pageWidth,
      height: ((ASCENT + DESCENT) * size) / pageHeight,
    },
    starts: [...trimmed].map((_, index) => Math.min(1, Math.max(0, ((lefts[from + index] ?? right) - left) / span))),
    characterConfidence: [...trimmed].map(() => 1),
  };
}

/** The text layer of a page as lines, from the top and from the left. Turned text is left out. */
export function toLines(items: TextItem[], viewport: Viewport): TextLine[] {
  const runs = items.filter(({ str }) => str.trim() !== "").map((item) => toRun(item, viewport));
  const rows: Run[][] = [];
  for (const run of runs.sort((first, second) => first.baseline - second.baseline)) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(run.baseline - row[0].baseline) < run.size * 0.4) row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => joinRow(row, viewport)).filter((line) => line.text !== "");
}
