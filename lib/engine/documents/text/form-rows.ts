import type { Box } from "@/lib/atlas/contract";
import { type FoundLabel, findLabels } from "./labels";
import { cutLine, joinSpans, type PageLine, type Span, sameRow, spanOf, squash } from "./lines";

/*
 * Certificates are forms: rows of a label and a value. Labels break over lines and are printed in two languages, values take
 * one line or ten, stand behind the label, beside it (at the top of the cell or in its middle) or below it.
 */

/** What stands in one row of a form. */
export interface FormRow {
  /** All of its label. */
  label: Box;
  /** Lines of the value, from the top; one that the label begins is cut behind it. */
  lines: PageLine[];
  /** All lines between the labels above and below: a cell may hold a table. */
  around: PageLine[];
  /** Those of them at the label's height or below it. */
  under: PageLine[];
  /** 0 to 1: how exactly the label was read. */
  labelQuality: number;
}

interface Head<Key extends string> extends FoundLabel {
  key: Key;
  /** The lines its label takes. */
  parts: PageLine[];
}

/** A label as it may stand: in one line, or broken over several. */
interface Candidate {
  line: PageLine;
  parts: PageLine[];
}

/** Lines of one cell stand closer than this share of their height; cells, and paragraphs, are further apart. */
const LINE_GAP = 0.75;
/** A value below its label begins within so many heights of the label. */
const BELOW_GAP = 2.5;
const MOST_LINES = 12;
/** What may stand before a label: "10.", "(ii)", or itself in another language, parted by a stroke. */
const isBeforeLabel = (text: string) =>
  /^[\W\d]*$/.test(text) || /^\W*[a-z]{1,4}\W*[).]\W*$/i.test(text) || /[/|]\s*$/.test(text);

const bottom = ({ box }: PageLine) => box.y + box.height;
const right = ({ box }: PageLine) => box.x + box.width;
const middle = ({ box }: PageLine) => box.y + box.height / 2;

/** Short words begin many others: they are labels where they are read without an error and stand alone. */
const SHORT_LABEL = 6;

/** "Name" is no label in "Name of Premises: Palm Grove", nor "State" in "Station Road". */
function isPartOfLonger({ line, start, end, quality }: FoundLabel): boolean {
  const rest = line.text.slice(end);
  const goesOn = /^[A-Za-z]|^\s+of\b|^\s+[A-Za-z][^:]{2,60}:/i.test(rest);
  return end - start <= SHORT_LABEL && (quality < 1 || goesOn);
}

/** Left edges of one column differ by no more, in heights of a line. */
const EDGE = 0.6;
const MOST_LABEL_LINES = 3;

/** Every line, and every line with those that follow it closely in its column. */
function candidatesIn(lines: PageLine[]): Candidate[] {
  const next = (line: PageLine) =>
    lines.find(
      (other) =>
        other.page === line.page &&
        other !== line &&
        Math.abs(other.box.x - line.box.x) < EDGE * line.box.height &&
        other.box.y > line.box.y + 0.5 * line.box.height &&
        other.box.y - bottom(line) < LINE_GAP * line.box.height,
    );
  return lines.flatMap((first) => {
    const parts = [first];
    const candidates: Candidate[] = [{ line: first, parts: [first] }];
    for (let last = next(first); last && parts.length < MOST_LABEL_LINES; last = next(last)) {
      parts.push(last);
      candidates.push({ line: stack(parts), parts: [...parts] });
    }
    return candidates;
  });
}

/** Lines below each other as one line of text. */
function stack(lines: PageLine[]): PageLine {
  const [first] = lines as [PageLine];
  const joined = joinSpans(
    lines.map((line) => spanOf(line)),
    " ",
  ) as Span;
  const text = joined.text;
  const starts = [...text].map((_, index) => index / text.length);
  const characterConfidence = lines.flatMap((line, index) => [...(index > 0 ? [1] : []), ...line.characterConfidence]);
  return { ...first, text, box: joined.box, starts, characterConfidence };
}

/** Whether a label that was found begins in the first of its lines and ends with a word of the last. */
function needsAll({ parts }: Candidate, { line, start, end }: FoundLabel): boolean {
  if (parts.length === 1) return true;
  const lastStart = parts.slice(0, -1).reduce((sum, { text }) => sum + text.length + 1, 0);
  return start < (parts[0]?.text.length ?? 0) && end > lastStart && !/^[A-Za-z0-9]/.test(line.text.slice(end));
}

/** The rows' labels as they stand on the pages: each line belongs to the label that explains most of it. */
function findHeads<Key extends string>(lines: PageLine[], labels: Record<Key, string[]>): Head<Key>[] {
  const candidates = new Map(candidatesIn(lines).map((candidate) => [candidate.line, candidate]));
  // Longer labels explain more of a line; a misread letter takes away what three explain.
  const worth = ({ start, end, quality }: FoundLabel) => (end - start) * (3 * quality - 2);
  const found = (Object.keys(labels) as Key[]).flatMap((key) =>
    labels[key].flatMap((label) =>
      findLabels([...candidates.keys()], [label]).flatMap((match) => {
        const candidate = candidates.get(match.line);
        if (!candidate || !needsAll(candidate, match)) return [];
        if (!isBeforeLabel(match.line.text.slice(0, match.start)) || isPartOfLonger(match)) return [];
        return [{ ...match, key, parts: candidate.parts }];
      }),
    ),
  );
  const heads: Head<Key>[] = [];
  for (const head of found.sort((a, b) => worth(b) - worth(a))) {
    if (!heads.some(({ parts }) => parts.some((part) => head.parts.includes(part)))) heads.push(head);
  }
  return heads.sort((a, b) => a.line.index - b.line.index);
}

interface Behind {
  value: PageLine;
  /** Whether a sign stands between label and value: else the text may be more of the label. */
  isParted: boolean;
}

/** What stands behind a label in its line. The label may go on up to a colon, in words or in another language. */
function behind({ line, end }: FoundLabel): Behind | undefined {
  const rest = line.text.slice(end);
  const goesOn = /^\s*(?:\(.*?\)\s*)?[^:\s.\-–][^:]{0,60}:/.exec(rest);
  if (!goesOn && /^\s*[/|(]/.test(rest)) return undefined;
  const from = end + (goesOn?.[0].length ?? 0);
  const start = from + (/^[\s:;.,\-–|]*/.exec(line.text.slice(from))?.[0].length ?? 0);
  if (!squash(line.text.slice(start))) return undefined;
  return { value: cutLine(line, start), isParted: goesOn !== null || /^\s*[:\-–=]/.test(rest) };
}

/** Lines that stand beside each other, from the top, each row from the left. */
function rowsOf(lines: PageLine[]): PageLine[][] {
  const rows: PageLine[][] = [];
  for (const line of [...lines].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.find(([first]) => first && sameRow(first, line));
    if (row) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.box.x - b.box.x));
}

/** Rows of one cell follow at the type's own distance, those of the next cell at this many times as much. */
const CELL_PITCH = 1.3;

/** Lines in groups whose rows follow at the smallest distance that rows have here. */
function cellsOf(lines: PageLine[]): PageLine[][] {
  const rows = rowsOf(lines);
  const topOf = (row: PageLine[] | undefined) => row?.[0] as PageLine;
  const pitches = rows.slice(1).map((row, index) => middle(topOf(row)) - middle(topOf(rows[index])));
  const smallest = Math.min(...pitches.filter((pitch, index) => pitch > 0.7 * topOf(rows[index]).box.height));
  const cells: PageLine[][] = [];
  for (const [index, row] of rows.entries()) {
    const pitch = pitches[index - 1] ?? Number.POSITIVE_INFINITY;
    if (index > 0 && pitch < CELL_PITCH * smallest && !isApart(topOf(rows[index - 1]), topOf(row))) {
      cells.at(-1)?.push(...row);
    } else cells.push([...row]);
  }
  return cells;
}

const isApart = (line: PageLine, next: PageLine) => next.box.y - bottom(line) > LINE_GAP * next.box.height;

/** Whether a line stands at the height of a label, in whole or in part. */
const isAtHeightOf = (line: PageLine, label: PageLine) =>
  line.box.y < bottom(label) - label.box.height * 0.2 && bottom(line) > label.box.y + label.box.height * 0.2;

function besideHead(head: FoundLabel, others: FoundLabel[], free: PageLine[]): PageLine[] {
  const label = head.line;
  const beside = free.filter((line) => line.box.x >= right(label) - label.box.height * 0.5);
  const cell = cellsOf(beside).find((lines) => lines.some((line) => isAtHeightOf(line, label)));
  if (!cell) return [];
  const rivals = others.filter(
    ({ line }) =>
      !sameRow(line, label) &&
      right(line) < Math.max(...cell.map(right)) &&
      cell.some((other) => isAtHeightOf(other, line)),
  );
  if (rivals.length === 0) return cell;
  // Cells that stand close were taken for one: each label has the lines from its own height to the next label's.
  const below = rivals.map(({ line }) => line.box.y).filter((y) => y > label.box.y);
  const end = Math.min(...below) - label.box.height * 0.3;
  return cell.filter((line) => middle(line) > label.box.y - label.box.height * 0.3 && middle(line) < end);
}

/** Lines that follow from a height, each close to the one before. */
function following(lines: PageLine[], from: number, firstGap: number): PageLine[] {
  const found: PageLine[] = [];
  let lowest = from;
  for (const line of [...lines].sort((a, b) => a.box.y - b.box.y)) {
    const gap = found.length === 0 ? firstGap : LINE_GAP;
    if (line.box.y - lowest > gap * line.box.height) break;
    found.push(line);
    lowest = Math.max(lowest, bottom(line));
  }
  return found;
}

const overlaps = (a: PageLine, b: PageLine) => a.box.x < right(b) && b.box.x < right(a);

function linesAround({ line: label, parts }: Head<string>, heads: Head<string>[], lines: PageLine[]): PageLine[] {
  const others = heads.map(({ line }) => line).filter((line) => line.page === label.page && !sameRow(line, label));
  const top = Math.max(...others.filter((line) => line.box.y < label.box.y).map(bottom), 0);
  const end = Math.min(...others.filter((line) => line.box.y > label.box.y).map(({ box }) => box.y), 1);
  return lines.filter(
    (line) => line.page === label.page && !parts.includes(line) && middle(line) > top && middle(line) < end,
  );
}

function valueLines(head: Head<string>, heads: Head<string>[], lines: PageLine[]): PageLine[] {
  const label = head.line;
  const others = heads.filter((other) => other !== head && other.line.page === label.page);
  const nextInRow = others.filter(({ line }) => sameRow(line, label) && line.box.x > label.box.x);
  const limit = Math.min(...nextInRow.map(({ line }) => line.box.x), 1);
  const headLines = new Set(heads.flatMap(({ parts }) => parts));
  const free = lines.filter((line) => line.page === label.page && !headLines.has(line) && line.box.x < limit);
  const nextHead = Math.min(
    ...others.filter(({ line }) => line.box.y > bottom(label) - label.box.height * 0.3).map(({ line }) => line.box.y),
  );
  const under = free.filter(
    (line) =>
      line.box.y > label.box.y + label.box.height * 0.6 &&
      middle(line) < nextHead &&
      line.box.x >= label.box.x - label.box.height &&
      line.box.x < Math.max(right(label), label.box.x + 0.3),
  );
  const inline = behind(head);
  const beside = inline?.isParted ? [] : besideHead(head, others, free);
  if (inline && beside.length === 0) return [inline.value, ...following(under, bottom(label), LINE_GAP)];
  const value =
    beside.length > 0
      ? beside
      : following(
          under.filter((line) => overlaps(line, label)),
          bottom(label),
          BELOW_GAP,
        );
  return rowsOf(value)
    .flat()
    .slice(0, MOST_LINES)
    .map((line) => cutLine(line, /^[\s:]*/.exec(line.text)?.[0].length ?? 0)) // a colon between the cells
    .filter(({ text }) => squash(text) !== "");
}

/**
 * Reads a form's rows.
 * @param labels by row what its label is called; rows that are of no interest bound those that are
 * @returns for every row what stands in it each time it is printed, the most exact label first
 */
export function readForm<Key extends string>(lines: PageLine[], labels: Record<Key, string[]>): Record<Key, FormRow[]> {
  const heads = findHeads(lines, labels);
  const rowsOf = (key: Key) =>
    heads
      .filter((head) => head.key === key)
      .sort((a, b) => b.quality - a.quality || a.line.index - b.line.index)
      .map((head) => {
        const around = linesAround(head, heads, lines);
        const under = around.filter((line) => bottom(line) > head.line.box.y + head.line.box.height * 0.3);
        const { box: label } = head.line;
        return { label, lines: valueLines(head, heads, lines), around, under, labelQuality: head.quality };
      })
      .filter((row) => row.lines.length > 0 || row.around.length > 0);
  const keys = Object.keys(labels) as Key[];
  return Object.fromEntries(keys.map((key) => [key, rowsOf(key)])) as Record<Key, FormRow[]>;
}

/** A row's value as one text. */
export function textOf({ lines }: FormRow): Span | undefined {
  const joined = joinSpans(
    lines.map((line) => spanOf(line)),
    " ",
  );
  return joined && { ...joined, text: joined.text.replace(/\s+/g, " ").trim() };
}

/**
 * The lines of a cell as one text. Where the next line's first word would still have fitted, the break was meant and a comma
 * stands for it; else the words only broke over lines.
 */
export function unwrap(lines: PageLine[]): string {
  const edge = Math.max(...lines.map(right));
  const wordWidth = ({ text, box }: PageLine) =>
    (box.width * (text.split(" ")[0] ?? "").length) / Math.max(1, text.length);
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (!next) return line.text;
      const isMeant = next.box.y > line.box.y && right(line) + wordWidth(next) + line.box.height * 0.5 < edge;
      return isMeant && !/[,\-–]\s*$/.test(line.text) ? `${line.text}, ` : `${line.text} `;
    })
    .join("")
    .trim();
}
