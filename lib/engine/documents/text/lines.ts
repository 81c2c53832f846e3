import type { Box } from "@/lib/atlas/contract";
import type { ReadPage, TextLine } from "../../pipeline/ports";
import { levelsOf } from "./levels";

/** A line together with the page it stands on. */
export interface PageLine extends TextLine {
  page: number;
  /** Place in the reading order over all pages, from 0. */
  index: number;
  /** Height of its row on the page, as a share; lines of one row have nearly the same, also where rows slope. */
  level: number;
}

const centerY = ({ box }: TextLine) => box.y + box.height / 2;

/** Every type looks at the same lines: what is worked out once for a line serves all of them. */
const linesByPages = new WeakMap<ReadPage[], PageLine[]>();

/** All lines of a document in reading order. */
export function linesOf(pages: ReadPage[]): PageLine[] {
  const known = linesByPages.get(pages);
  if (known) return [...known];
  const lines: PageLine[] = [];
  for (const { page, source, lines: printed } of pages) {
    const levels = source === "text-layer" ? printed.map(centerY) : levelsOf(printed);
    for (const [place, line] of printed.entries()) {
      const { text, confidence, box, starts, characterConfidence } = line; // copied one by one: in a third of the time
      const level = levels[place] as number;
      lines.push({ text, confidence, box, starts, characterConfidence, page, level, index: lines.length });
    }
  }
  linesByPages.set(pages, lines);
  return [...lines];
}

/** Text in which spelling errors of labels matter less: upper case, letters and digits alone. */
export const squash = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** Whether two lines stand in one row. */
export function sameRow(a: PageLine, b: PageLine): boolean {
  return a.page === b.page && Math.abs(a.level - b.level) < Math.min(a.box.height, b.box.height) * 0.6;
}

/** Lines of the same row to the right, nearest first. */
export function rightOf(lines: PageLine[], line: PageLine): PageLine[] {
  return lines
    .filter((other) => other.box.x >= line.box.x + line.box.width * 0.5 && other !== line && sameRow(line, other))
    .sort((a, b) => a.box.x - b.box.x);
}

/**
 * Lines below that share some of the line's width, nearest first.
 * @param within how far down, in heights of the line
 */
export function below(lines: PageLine[], line: PageLine, within = 4): PageLine[] {
  const bottom = line.box.y + line.box.height;
  return lines
    .filter((other) => {
      if (other.page !== line.page) return false;
      const distance = other.box.y - bottom;
      if (!(distance > -line.box.height * 0.7 && distance < within * line.box.height)) return false;
      const overlap =
        Math.min(line.box.x + line.box.width, other.box.x + other.box.width) - Math.max(line.box.x, other.box.x);
      return overlap > 0 && other !== line && !sameRow(line, other);
    })
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
}

/** A part of a line: the text, where it stands, and how sure its characters are. */
export interface Span {
  text: string;
  page: number;
  box: Box;
  /** Mean, and least, probability of the characters. */
  confidence: number;
  least: number;
}

/** Cuts characters `from` to `to` (excluded) out of a line. */
export function spanOf(line: PageLine, from = 0, to = line.text.length): Span {
  const startShare = line.starts[from] ?? 0;
  const endShare = to < line.text.length ? (line.starts[to] ?? 1) : 1;
  const probabilities = line.characterConfidence.slice(from, to);
  const sum = probabilities.reduce((total, value) => total + value, 0);
  return {
    text: line.text.slice(from, to),
    page: line.page,
    box: {
      ...line.box,
      x: line.box.x + startShare * line.box.width,
      width: Math.max(0, endShare - startShare) * line.box.width,
    },
    confidence: probabilities.length > 0 ? sum / probabilities.length : 0,
    least: probabilities.length > 0 ? Math.min(...probabilities) : 0,
  };
}

/** What a line would be without its first characters. */
export function cutLine(line: PageLine, from: number): PageLine {
  if (from === 0) return line;
  const { text, box } = spanOf(line, from);
  const startShare = line.starts[from] ?? 1;
  const starts = line.starts.slice(from).map((start) => (start - startShare) / Math.max(1e-6, 1 - startShare));
  return { ...line, text, box, starts, characterConfidence: line.characterConfidence.slice(from) };
}

/** The span of the first match of a pattern in a line; of its first group where there is one. */
export function matchSpan(line: PageLine, pattern: RegExp): Span | undefined {
  const match = pattern.exec(line.text);
  if (!match) return undefined;
  const inner = match[1] ?? match[0];
  const from = match.index + match[0].indexOf(inner);
  return spanOf(line, from, from + inner.length);
}

/** Several spans as one value: text joined, boxes united (those on the first span's page). */
export function joinSpans(spans: Span[], separator: string): Span | undefined {
  const [first] = spans;
  if (!first) return undefined;
  const onPage = spans.filter(({ page }) => page === first.page).map(({ box }) => box);
  const left = Math.min(...onPage.map(({ x }) => x));
  const top = Math.min(...onPage.map(({ y }) => y));
  const right = Math.max(...onPage.map(({ x, width }) => x + width));
  const bottom = Math.max(...onPage.map(({ y, height }) => y + height));
  const characters = spans.reduce((sum, { text }) => sum + text.length, 0);
  return {
    text: spans.map(({ text }) => text).join(separator),
    page: first.page,
    box: { x: left, y: top, width: right - left, height: bottom - top },
    confidence: spans.reduce((sum, span) => sum + span.confidence * span.text.length, 0) / Math.max(1, characters),
    least: Math.min(...spans.map(({ least }) => least)),
  };
}
