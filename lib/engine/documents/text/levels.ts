import type { TextLine } from "../../pipeline/ports";

/*
 * A page photographed from an angle keeps a slope that grows from its top to its bottom, also once it is turned upright: in a
 * wide table the figure at the right may stand half a row below its name. The slope is worked out from lines side by side.
 */

/** Fewer neighbours say too little. */
const LEAST_PAIRS = 8;
/** Steeper is no rest of a perspective but a misfit. Heights of the page for its width. */
const STEEPEST = 0.05;
const ROUNDS = 3;
/** Shares of a line's height that lines of one row may stand apart. */
const TOLERANCE = 0.6;

/** Height of a row at the page's middle, of what stands at x, y: slope is `base + growth * y`. */
interface Slope {
  base: number;
  growth: number;
}

const none: Slope = { base: 0, growth: 0 };
const centreX = ({ box }: TextLine) => box.x + box.width / 2;
const centreY = ({ box }: TextLine) => box.y + box.height / 2;
const levelAt = (line: TextLine, { base, growth }: Slope) =>
  centreY(line) - (base + growth * centreY(line)) * (centreX(line) - 0.5);

/** Each line with its nearest neighbour to the right in the same row, as far as the slope is known. */
function neighbours(lines: TextLine[], slope: Slope): [TextLine, TextLine][] {
  return lines.flatMap((line) => {
    const level = levelAt(line, slope);
    const right = line.box.x + line.box.width;
    const beside = lines.filter(
      (other) =>
        other.box.x >= right &&
        Math.abs(levelAt(other, slope) - level) < TOLERANCE * Math.min(line.box.height, other.box.height),
    );
    const [nearest] = beside.sort((a, b) => a.box.x - b.box.x);
    return nearest ? [[line, nearest] as [TextLine, TextLine]] : [];
  });
}

/** Least squares over neighbours: how much lower the right one stands, by their distance, at the left one's height. */
function slopeOf(pairs: [TextLine, TextLine][]): Slope {
  let [xx, xy, yy, xd, yd] = [0, 0, 0, 0, 0];
  for (const [left, right] of pairs) {
    const distance = centreX(right) - centreX(left);
    const grown = distance * centreY(left);
    const drop = centreY(right) - centreY(left);
    xx += distance * distance;
    xy += distance * grown;
    yy += grown * grown;
    xd += distance * drop;
    yd += grown * drop;
  }
  const determinant = xx * yy - xy * xy;
  if (determinant < 1e-9) return none;
  const slope = { base: (xd * yy - yd * xy) / determinant, growth: (yd * xx - xd * xy) / determinant };
  const steepest = Math.max(...pairs.map(([left]) => Math.abs(slope.base + slope.growth * centreY(left))));
  return steepest > STEEPEST ? none : slope;
}

/**
 * For each line of a page the height of its row at the page's middle, as a share: lines of one row have nearly the same.
 * Each round finds the neighbours that the slope known so far lets it find.
 */
export function levelsOf(lines: TextLine[]): number[] {
  let slope = none;
  for (let round = 0; round < ROUNDS; round++) {
    const pairs = neighbours(lines, slope);
    if (pairs.length < LEAST_PAIRS) break;
    slope = slopeOf(pairs);
  }
  return lines.map((line) => levelAt(line, slope));
}
