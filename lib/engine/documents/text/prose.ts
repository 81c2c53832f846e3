import { joinSpans, type PageLine, type Span, spanOf } from "./lines";

/** Lines of running text as one, with the way back to where each part of it stands. */
export interface Prose {
  text: string;
  /** Where characters `from` to `to` (excluded) of `text` stand: one box, on the page they begin on. */
  spanAt(from: number, to: number): Span | undefined;
}

/** Lines in reading order, parted by single spaces. */
export function proseOf(lines: PageLine[]): Prose {
  const starts: number[] = [];
  let text = "";
  for (const line of lines) {
    starts.push(text.length);
    text += `${line.text} `;
  }
  const spanAt = (from: number, to: number): Span | undefined => {
    const parts = lines.flatMap((line, index) => {
      const start = starts[index] as number;
      const [first, end] = [Math.max(from - start, 0), Math.min(to - start, line.text.length)];
      return first < end ? [spanOf(line, first, end)] : [];
    });
    return joinSpans(parts, " ");
  };
  return { text, spanAt };
}

/** The span of a match's group; of the whole match where the group is 0. */
export function groupSpan(prose: Prose, match: RegExpExecArray, group: number): Span | undefined {
  const inner = match[group];
  if (inner === undefined) return undefined;
  const from = match.index + match[0].indexOf(inner);
  return prose.spanAt(from, from + inner.length);
}
