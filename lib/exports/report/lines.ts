import type { Script } from "./fonts";

/** Letters of one script, to be drawn by one font. */
export interface Run {
  text: string;
  script: Script;
}

export interface Line {
  runs: Run[];
  /** Points. */
  width: number;
}

/** How wide a run is drawn, points. */
export type Measure = (run: Run) => number;

// The ranges of the font's own parts.
const devanagari = /[\u0900-\u097F\u1CD0-\u1CF9\u20B9\u25CC\uA830-\uA839\uA8E0-\uA8FF]|\u200C|\u200D/;
const latinExt = /[\u0100-\u02BA\u1E00-\u1EFF\u20A0-\u20C0\u2113\u2C60-\u2C7F\uA720-\uA7FF]/;

const scriptOf = (sign: string): Script =>
  devanagari.test(sign) ? "devanagari" : latinExt.test(sign) ? "latin-ext" : "latin";

/** A text as runs of one script each. A space belongs to the run before it. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const sign of text) {
    const last = runs.at(-1);
    const script = sign === " " && last ? last.script : scriptOf(sign);
    if (last?.script === script) last.text += sign;
    else runs.push({ text: sign, script });
  }
  return runs;
}

const widthOf = (text: string, measure: Measure): number => runsOf(text).reduce((sum, run) => sum + measure(run), 0);

/** A word wider than the line, in pieces that are not. Letters that are drawn as one stay together. */
function pieces(word: string, width: number, measure: Measure): string[] {
  if (widthOf(word, measure) <= width) return [word];
  const found: string[] = [];
  let piece = "";
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece !== "" && widthOf(piece + segment, measure) > width) {
      found.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return [...found, piece];
}

/** Breaks a text into lines of at most this width (points), at spaces, and at line feeds in any case. Measures each word once. */
export function linesOf(text: string, width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  const space = measure({ text: " ", script: "latin" });
  for (const paragraph of text.split(/\r\n?|\n/)) {
    let words: string[] = [];
    let taken = 0;
    const close = () => lines.push({ runs: runsOf(words.join(" ")), width: taken });
    for (const word of paragraph.split(/\s+/).flatMap((one) => pieces(one, width, measure))) {
      const wide = widthOf(word, measure);
      if (words.length > 0 && taken + space + wide > width) {
        close();
        words = [];
        taken = 0;
      }
      taken += words.length > 0 ? space + wide : wide;
      words.push(word);
    }
    close();
  }
  return lines;
}
