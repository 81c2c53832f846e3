import { orient, type RotatedBox } from "./geometry";

/** Heights of two boxes of one line of print differ by no more, and that of a scrap of it that lies within it by no more. */
const LARGEST_HEIGHT_RATIO = 1.7;
const LARGEST_SCRAP_RATIO = 2.2;
/** A scrap before a line is no longer, and what is left of it before the line is no sign, in heights of the line. */
const LONGEST_SCRAP = 1.2;
const SHORTEST_SIGN = 0.65;
/** How far a scrap reaches out of its line, in heights of the line. */
const SCRAP_MARGIN = 0.1;

/** A box in the page's own directions: along its lines of text, and across them. Pixels. */
interface Extent {
  from: number;
  to: number;
  top: number;
  bottom: number;
}

const middle = ({ top, bottom }: Extent) => (top + bottom) / 2;
const height = ({ top, bottom }: Extent) => bottom - top;

const areInRow = (low: Extent, high: Extent) => Math.abs(middle(low) - middle(high)) < height(low) / 2;

/**
 * Whether the first box is no part of the line that begins in it: low and short, the piece of a table's rule and of the line's
 * first letter, which would be read once more.
 */
const standsBefore = (first: Extent, line: Extent): boolean =>
  line.from < first.to &&
  first.to < line.to &&
  first.to - first.from < LONGEST_SCRAP * height(line) &&
  height(line) / height(first) > LARGEST_HEIGHT_RATIO &&
  areInRow(first, line);

/** Whether two boxes are parts of one line: in one row, and overlapping. The first begins first. */
function areOne(first: Extent, second: Extent): boolean {
  if (second.from >= first.to) return false;
  const [low, high] = height(first) < height(second) ? [first, second] : [second, first];
  const ratio = height(high) / height(low);
  const margin = SCRAP_MARGIN * height(high);
  const isWithin = low.top > high.top - margin && low.bottom < high.bottom + margin;
  if (isWithin && ratio < LARGEST_SCRAP_RATIO) return true;
  return areInRow(low, high) && second.to > first.to && ratio < LARGEST_HEIGHT_RATIO;
}

/** Its size along and across the lines, whichever of its sides is called its width. */
function extentOf(box: RotatedBox, axis: number): Extent {
  const [cos, sin] = [Math.cos(axis), Math.sin(axis)];
  const { center, width: long, height: high } = orient(box, axis);
  const u = center.x * cos + center.y * sin;
  const v = center.y * cos - center.x * sin;
  return { from: u - long / 2, to: u + long / 2, top: v - high / 2, bottom: v + high / 2 };
}

function boxOf({ from, to, top, bottom }: Extent, axis: number): RotatedBox {
  const [cos, sin] = [Math.cos(axis), Math.sin(axis)];
  const [u, v] = [(from + to) / 2, (top + bottom) / 2];
  return {
    center: { x: u * cos - v * sin, y: u * sin + v * cos },
    width: to - from,
    height: bottom - top,
    angle: axis,
  };
}

const around = (first: Extent, second: Extent): Extent => ({
  from: first.from,
  to: Math.max(first.to, second.to),
  top: Math.min(first.top, second.top),
  bottom: Math.max(first.bottom, second.bottom),
});

/**
 * Boxes of one line of print that overlap, where the detector cut it apart, as one box, so that no character is read twice and
 * a number that was cut is one number again. Others are left as they are. Joining what was read of them instead, sign by sign,
 * doubled the signs where they met. A scrap that stands before a line and reaches into it ends where the line begins, or is left
 * out.
 * @param axis the direction of the lines, either way, radians
 */
export function joinBoxes(boxes: RotatedBox[], axis: number): RotatedBox[] {
  const parts = boxes.map((box) => ({ box, extent: extentOf(box, axis), isChanged: false }));
  parts.sort((a, b) => a.extent.from - b.extent.from);
  let joined: typeof parts = [];
  for (const part of parts) {
    for (const before of joined.filter(({ extent }) => standsBefore(extent, part.extent))) {
      before.extent = { ...before.extent, to: part.extent.from };
      before.isChanged = true;
      const isSign = before.extent.to - before.extent.from > SHORTEST_SIGN * height(part.extent);
      if (!isSign) joined = joined.filter((other) => other !== before);
    }
    const first = joined.findLast(({ extent }) => areOne(extent, part.extent));
    if (!first) joined.push(part);
    else {
      first.extent = around(first.extent, part.extent);
      first.isChanged = true;
    }
  }
  return joined.map(({ box, extent, isChanged }) => (isChanged ? boxOf(extent, axis) : box));
}
