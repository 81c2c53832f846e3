import type { TextLine } from "../../pipeline/ports";

/** Heights of two boxes of one line of print differ by no more. */
const LARGEST_HEIGHT_RATIO = 1.7;
/** A gap wider than this many line heights parts two words. */
const WORD_GAP = 0.2;

const right = ({ box }: TextLine) => box.x + box.width;
const middle = ({ box }: TextLine) => box.y + box.height / 2;

/** Whether two boxes are parts of one line that the detector cut apart: side by side in one row, and overlapping. */
function areOne(first: TextLine, second: TextLine): boolean {
  const [low, high] = [first.box.height, second.box.height].sort((a, b) => a - b) as [number, number];
  const inRow = Math.abs(middle(first) - middle(second)) < low / 2;
  const overlaps = second.box.x < right(first) && right(second) > right(first) && second.box.x > first.box.x;
  return inRow && overlaps && high / low < LARGEST_HEIGHT_RATIO;
}

/** Left and right edge of a character, shares of the page's width. */
function edges({ box, starts }: TextLine, index: number): [number, number] {
  const at = (share: number) => box.x + share * box.width;
  return [at(starts[index] ?? 0), at(starts[index + 1] ?? 1)];
}

function join(first: TextLine, second: TextLine, aspect: number): TextLine | undefined {
  // What both hold was read twice: the second gives only what stands right of the first.
  const from = [...second.text].findIndex((_, index) => {
    const [left, end] = edges(second, index);
    return (left + end) / 2 >= right(first);
  });
  if (from < 0) return undefined;
  const gap = edges(second, from)[0] - right(first);
  const space = gap > WORD_GAP * first.box.height * aspect && second.text[from] !== " " ? " " : "";
  const x = first.box.x;
  const top = Math.min(first.box.y, second.box.y);
  const bottom = Math.max(first.box.y + first.box.height, second.box.y + second.box.height);
  const box = { x, y: top, width: right(second) - x, height: bottom - top };
  const share = (position: number) => Math.min(1, Math.max(0, (position - x) / box.width));
  const rest = second.text.slice(from);
  const characterConfidence = [
    ...first.characterConfidence,
    ...(space ? [1] : []),
    ...second.characterConfidence.slice(from),
  ];
  return {
    text: `${first.text}${space}${rest}`,
    box,
    starts: [
      ...[...first.text].map((_, index) => share(edges(first, index)[0])),
      ...(space ? [share(right(first))] : []),
      ...[...rest].map((_, index) => share(edges(second, from + index)[0])),
    ],
    characterConfidence,
    confidence: characterConfidence.reduce((sum, value) => sum + value, 0) / characterConfidence.length,
  };
}

/**
 * Joins overlapping boxes of one line of print, so that no character is read twice and a number cut by the detector is
 * one number again.
 * @param lines in reading order
 * @param aspect height of the page by its width, pixels
 */
export function joinLines(lines: TextLine[], aspect: number): TextLine[] {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const one = last && areOne(last, line) ? join(last, line, aspect) : undefined;
    if (one) joined[joined.length - 1] = one;
    else joined.push(line);
  }
  return joined;
}
