import type { TextLine } from "../../pipeline/ports";
import { type Character, UNKNOWN_SIGN } from "./read-characters";

interface PageSize {
  width: number;
  height: number;
}

/** Signs that are drawn together. */
interface Run extends Pick<Character, "left" | "right" | "baseline" | "size" | "isUpright"> {
  text: string;
  /** Where each sign of the text begins. */
  lefts: number[];
  /** Where the last sign begins. */
  begin: number;
  lastBaseline: number;
}

/** A gap wider than this share of the type size parts two cells; a narrower one, down to the next figure, is a space. */
const CELL_GAP = 1;
const WORD_GAP = 0.15;
/** Signs that go on with each other differ by less, in shares of the type size. */
const SAME_SIZE = 0.05;
const SAME_BASELINE = 0.1;
/** Letters reach this far above and below the baseline, in shares of the type size. */
const ASCENT = 0.8;
const DESCENT = 0.25;

/** From sign to sign of a stamp: less than this many times its type size. */
const STAMP_STEP = 2;

/** Vowel signs and the like stand above, below or before the letter that they belong to. */
const combining = /^\p{M}/u;

/** Whether a sign is drawn where the one before ends. Some programs draw every sign by itself, and some space them out. */
function goesOn(last: Run, { text, left, baseline, size, isUpright, after }: Character): boolean {
  if (last.isUpright !== isUpright || Math.abs(last.size - size) > size * SAME_SIZE) return false;
  // To the library the signs of what is stamped across the page seem to stand in several lines.
  if (!isUpright) return Math.hypot(left - last.begin, baseline - last.lastBaseline) < STAMP_STEP * size;
  if (after === "nothing" || combining.test(text)) return true;
  const gap = left - last.right;
  return Math.abs(baseline - last.baseline) < SAME_BASELINE * size && gap < WORD_GAP * size && gap > -size / 2;
}

function toRuns(characters: Character[]): Run[] {
  const runs: Run[] = [];
  let last: Run | undefined;
  for (const character of characters) {
    const { text, left, right, baseline, size, isUpright } = character;
    if (last && goesOn(last, character)) {
      last.text += text;
      last.right = Math.max(last.right, right);
      last.begin = left;
      last.lastBaseline = baseline;
    } else {
      last = { text, left, right, baseline, size, isUpright, lefts: [], begin: left, lastBaseline: baseline };
      runs.push(last);
    }
    // The letters of a ligature share its place.
    for (let place = 0; place < text.length; place++) last.lefts.push(left + ((right - left) * place) / text.length);
  }
  return runs.filter(({ text }) => text.trim() !== "");
}

/** Joins runs of one row into lines, cell by cell, with the position of every character. */
function joinRow(row: Run[], size: PageSize): TextLine[] {
  const lines: Run[][] = [];
  for (const run of row.sort((first, second) => first.left - second.left)) {
    const previous = lines.at(-1)?.at(-1);
    const goesTogether = previous?.isUpright === run.isUpright && run.left - previous.right < CELL_GAP * run.size;
    if (goesTogether) lines.at(-1)?.push(run);
    else lines.push([run]);
  }
  return lines.map((runs) => toLine(runs, size));
}

function toLine(runs: Run[], page: PageSize): TextLine {
  let text = "";
  const lefts: number[] = [];
  let previous: Run | undefined;
  for (const run of runs) {
    const gap = previous ? run.left - previous.right : 0;
    if (previous && gap > WORD_GAP * run.size && !text.endsWith(" ") && !run.text.startsWith(" ")) {
      text += " ";
      lefts.push(previous.right);
    }
    lefts.push(...run.lefts);
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
      x: left / page.width,
      y: (baseline - ASCENT * size) / page.height,
      width: span / page.width,
      height: ((ASCENT + DESCENT) * size) / page.height,
    },
    starts: lefts.slice(from, from + trimmed.length).map((at) => Math.min(1, Math.max(0, (at - left) / span))),
    characterConfidence: Array.from({ length: trimmed.length }, (_, index) =>
      trimmed[index] === UNKNOWN_SIGN ? 0 : 1,
    ),
  };
}

/** The text layer of a page as lines, from the top and from the left. */
export function toLines(characters: Character[], size: PageSize): TextLine[] {
  const rows: Run[][] = [];
  for (const run of toRuns(characters).sort((first, second) => first.baseline - second.baseline)) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(run.baseline - row[0].baseline) < run.size * 0.4) row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => joinRow(row, size)).filter((line) => line.text !== "");
}
