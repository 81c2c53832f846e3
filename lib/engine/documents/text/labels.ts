import { distance } from "fastest-levenshtein";
import { below, type PageLine, rightOf, type Span, spanOf, squash } from "./lines";

/** Errors a label may have and still be known: one in five letters. */
const TOLERANCE = 0.2;

export interface FoundLabel {
  line: PageLine;
  /** Characters of the line that stand before the label: a number, or the label in another language. */
  start: number;
  /** Characters of the line up to the label's end. */
  end: number;
  /** 0 to 1: how exactly the label was read. */
  quality: number;
}

/** A line as labels are compared with it: letters and digits alone, in upper case, no letter twice in a row. */
interface Squashed {
  text: string;
  /** For each sign of `text`, where it ends in the line. */
  ends: number[];
  /** Places in `text` at which a word begins. */
  wordStarts: number[];
  /** Which signs it holds, a bit each. */
  signs: number;
}

/** Bits of the signs of a squashed text; some digits share one. */
function signsOf(text: string): number {
  let signs = 0;
  for (let index = 0; index < text.length; index++) signs |= 1 << (text.charCodeAt(index) & 31);
  return signs;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Digits that letters of a label are taken for; both sides are folded alike. */
const folds: Record<string, string> = { "0": "O", "1": "I", "5": "S", "8": "B" };
const fold = (text: string): string => squash(text).replace(/[0158]/g, (digit) => folds[digit] ?? digit);

/** Lines are folded sign by sign, and have few different ones. */
const foldedSigns = new Map<string, string>();

function foldSign(sign: string): string {
  const known = foldedSigns.get(sign);
  if (known !== undefined) return known;
  const folded = fold(sign);
  foldedSigns.set(sign, folded);
  return folded;
}

/** Of a doubled letter the recogniser often reads one (Bil No, Adress): labels are compared without doubling. */
const foldLabel = (label: string): string =>
  label
    .split(/\s+/)
    .map((word) => fold(word).replace(/([A-Z])\1/g, "$1"))
    .join("");

/** Every label is looked for in every line: what is the same each time is worked out once. */
const squashedLines = new WeakMap<PageLine, Squashed>();

const isLetter = (folded: string) => folded >= "A";

function squashLine(line: PageLine): Squashed {
  const known = squashedLines.get(line);
  if (known) return known;
  const squashed: Squashed = { text: "", ends: [], wordStarts: [], signs: 0 };
  let before = "";
  let index = 0;
  for (const sign of line.text) {
    index++;
    const kept = foldSign(sign);
    if (kept !== "" && kept === before && isLetter(kept)) squashed.ends[squashed.ends.length - 1] = index;
    else if (kept !== "") {
      if (before === "") squashed.wordStarts.push(squashed.text.length);
      squashed.text += kept;
      squashed.ends.push(index);
    }
    before = kept;
  }
  squashed.signs = signsOf(squashed.text);
  squashedLines.set(line, squashed);
  return squashed;
}

/**
 * Where a label stands in a line: at the beginning of any of its words, since Indian documents print labels in two
 * languages and the other one is read as noise. A few errors are allowed.
 */
function matchLabel(line: PageLine, squashed: Squashed, label: Label): FoundLabel | undefined {
  const { text, ends, wordStarts } = squashed;
  const { text: wanted, mostErrors } = label;
  // Each sign that the whole line lacks, and each that is missing at its end, would be an error.
  if (text.length < wanted.length - mostErrors) return undefined;
  if (countBits(label.signs & ~squashed.signs) > mostErrors) return undefined;
  let best: FoundLabel | undefined;
  for (const start of wordStarts) {
    if (text.length - start < wanted.length - mostErrors) break;
    for (const length of [wanted.length, wanted.length - 1, wanted.length + 1]) {
      const errors = distance(text.slice(start, start + length), wanted);
      const quality = 1 - errors / wanted.length;
      if (errors <= mostErrors && !(best && best.quality >= quality)) {
        const end = ends[Math.min(start + length, ends.length) - 1] ?? line.text.length;
        best = { line, start: (ends[start] ?? 1) - 1, end, quality };
      }
      // Against the label's own length, which comes first, one sign more or less mends one error at most.
      if (length === wanted.length && errors > mostErrors + 1) break;
    }
    if (best?.quality === 1) return best;
  }
  return best;
}

/** A label as lines are compared with it. */
interface Label {
  text: string;
  signs: number;
  mostErrors: number;
}

/** Labels are constants of the types, looked for on every page. */
const knownLabels = new Map<string, Label>();

function toLabel(label: string): Label {
  const known = knownLabels.get(label);
  if (known) return known;
  const text = foldLabel(label);
  const mostErrors = text.length >= 4 ? Math.floor(text.length * TOLERANCE) : 0;
  const folded = { text, signs: signsOf(text), mostErrors };
  knownLabels.set(label, folded);
  return folded;
}

/** The label that a line holds best; of equal ones the one that reaches furthest. */
function bestLabel(line: PageLine, labels: Label[]): FoundLabel | undefined {
  const squashed = squashLine(line);
  let best: FoundLabel | undefined;
  for (const label of labels) {
    const found = matchLabel(line, squashed, label);
    if (!found) continue;
    const gain = best ? found.quality - best.quality || found.end - best.end : 1;
    if (gain > 0) best = found;
  }
  return best;
}

/** The lines that hold one of the labels, best match first. */
export function findLabels(lines: PageLine[], labels: string[]): FoundLabel[] {
  const wanted = labels.map(toLabel);
  const found: FoundLabel[] = [];
  for (const line of lines) {
    const best = bestLabel(line, wanted);
    if (best) found.push(best);
  }
  return found.sort((a, b) => b.quality - a.quality || a.line.index - b.line.index);
}

/** A value found by its label. */
export interface LabelledValue extends Span {
  /** 0 to 1: how exactly the label was read. */
  labelQuality: number;
}

export interface ValueOptions {
  /** What a value looks like; its first group, where it has one, is the value. */
  accept: RegExp;
  /** Where to look: behind the label in its line, right of it, below it. All three, in this order, if not given. */
  places?: ("inline" | "right" | "below")[];
  /** How far below, in heights of the label. */
  within?: number;
  /** Lines that are no values, e.g. other labels. */
  reject?: RegExp;
}

const separators = /^[\s:;.,\-–/|]+/;

function fromText(line: PageLine, from: number, { accept, reject }: ValueOptions): Span | undefined {
  const rest = line.text.slice(from);
  const start = from + (separators.exec(rest)?.[0].length ?? 0);
  const text = line.text.slice(start);
  if (reject?.test(text)) return undefined;
  const match = accept.exec(text);
  if (!match) return undefined;
  const inner = match[1] ?? match[0];
  const at = start + match.index + match[0].indexOf(inner);
  return spanOf(line, at, at + inner.length);
}

/** The value that belongs to one of the labels: behind it, beside it or below it. */
export function findValue(lines: PageLine[], labels: string[], options: ValueOptions): LabelledValue | undefined {
  const { places = ["inline", "right", "below"], within = 3 } = options;
  for (const { line, end, quality } of findLabels(lines, labels)) {
    const candidates = {
      inline: () => [fromText(line, end, options)],
      right: () =>
        rightOf(lines, line)
          .slice(0, 2)
          .map((other) => fromText(other, 0, options)),
      below: () =>
        below(lines, line, within)
          .slice(0, 3)
          .map((other) => fromText(other, 0, options)),
    };
    for (const place of places) {
      const span = candidates[place]().find((candidate) => candidate !== undefined);
      if (span) return { ...span, labelQuality: quality };
    }
  }
  return undefined;
}
