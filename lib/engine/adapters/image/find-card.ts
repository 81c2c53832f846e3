import type { Raster } from "../../pipeline/ports";
import { convexHull, type Point } from "../ocr/geometry";
import { reducedCopy } from "./reduced-copy";

/** Its corners, clockwise from the upper left. Pixels. */
export type Quadrilateral = [Point, Point, Point, Point];

/** From one pixel of the table to the next, in any channel: grain and shade change less, the edge of a card more. Of 255. */
const LARGEST_STEP = 16;
/**
 * From the table's colour so far, in any channel: a coloured heading on a dark table begins with small steps too. Of 255. The
 * colour so far follows the way there by this share of each pixel.
 */
const LARGEST_DRIFT = 20;
const FOLLOWS = 0.1;
/** Less is a stamp on it, more leaves no table. Shares of the picture. */
const AREA = { least: 0.2, most: 0.92 };
/** What has four straight sides fills so much of its hull. */
const LEAST_FILL = 0.94;

/**
 * What else lies on the table: a share of the card. Of 39 tilted cards and 122 papers photographed on a table less than 0.001;
 * of papers whose heading was taken for the table, for its print, 0.009 and more, and 0.024 of pages whose framed table was
 * taken for a card.
 */
const MOST_BESIDE = 0.004;

/** Of a card seen from the side too, no side is shorter: a share of the longest. */
const LEAST_SIDE = 0.25;

/** What can be walked to from the picture's border without crossing an edge. */
function tableOf({ width, height, data }: Raster): Uint8Array {
  const isTable = new Uint8Array(width * height);
  const colour = new Float32Array(data);
  const open: number[] = [];
  const take = (place: number) => {
    if (isTable[place]) return;
    isTable[place] = 1;
    open.push(place);
  };
  const isNear = (from: number, to: number) => {
    for (let channel = 0; channel < 3; channel++) {
      const value = data[to * 3 + channel] as number;
      if (Math.abs((data[from * 3 + channel] as number) - value) > LARGEST_STEP) return false;
      if (Math.abs((colour[from * 3 + channel] as number) - value) > LARGEST_DRIFT) return false;
    }
    return true;
  };
  const walk = (from: number, to: number) => {
    if (isTable[to] || !isNear(from, to)) return;
    for (let channel = from * 3, at = to * 3; at < to * 3 + 3; channel++, at++) {
      colour[at] = (colour[channel] as number) * (1 - FOLLOWS) + (data[at] as number) * FOLLOWS;
    }
    take(to);
  };
  for (let x = 0; x < width; x++) {
    take(x);
    take((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    take(y * width);
    take(y * width + width - 1);
  }
  // From the border inwards: the nearest way to a place tells its colour.
  for (let index = 0; index < open.length; index++) {
    const place = open[index] as number;
    const x = place % width;
    if (x > 0) walk(place, place - 1);
    if (x < width - 1) walk(place, place + 1);
    if (place >= width) walk(place, place - width);
    if (place < (height - 1) * width) walk(place, place + width);
  }
  return isTable;
}

/** Regions of what is no table, largest first. */
function regionsOf(isTable: Uint8Array, width: number): number[][] {
  const isSeen = Uint8Array.from(isTable);
  const regions: number[][] = [];
  for (let start = 0; start < isSeen.length; start++) {
    if (isSeen[start]) continue;
    isSeen[start] = 1;
    const region = [start];
    for (let index = 0; index < region.length; index++) {
      const place = region[index] as number;
      for (const next of [place - 1, place + 1, place - width, place + width]) {
        if (next < 0 || next >= isSeen.length || isSeen[next]) continue;
        isSeen[next] = 1;
        region.push(next);
      }
    }
    regions.push(region);
  }
  return regions.sort((a, b) => b.length - a.length);
}

/** The ends of a region's rows: all that a convex hull needs. */
function outlineOf(region: number[], width: number): Point[] {
  const ends = new Map<number, { left: number; right: number }>();
  for (const place of region) {
    const [x, y] = [place % width, Math.floor(place / width)];
    const row = ends.get(y);
    if (!row) ends.set(y, { left: x, right: x });
    else if (x < row.left) row.left = x;
    else if (x > row.right) row.right = x;
  }
  return [...ends].flatMap(([y, { left, right }]) => [
    { x: left, y },
    { x: right + 1, y },
    { x: left, y: y + 1 },
    { x: right + 1, y: y + 1 },
  ]);
}

const areaOf = (points: Point[]) =>
  Math.abs(
    points.reduce((sum, { x, y }, index) => {
      const next = points[(index + 1) % points.length] as Point;
      return sum + x * next.y - next.x * y;
    }, 0),
  ) / 2;

/** The largest quadrilateral of a hull's points, in the hull's order: each diagonal with the points farthest from it. */
function fourCorners(hull: Point[]): Point[] {
  let best: Point[] = [];
  let largest = 0;
  for (const [index, a] of hull.entries()) {
    for (const c of hull.slice(index + 1)) {
      const offLine = ({ x, y }: Point) => (c.x - a.x) * (y - a.y) - (c.y - a.y) * (x - a.x);
      let [left, right] = [a, a];
      for (const point of hull) {
        if (offLine(point) > offLine(left)) left = point;
        if (offLine(point) < offLine(right)) right = point;
      }
      const area = offLine(left) - offLine(right);
      if (area > largest) [best, largest] = [[a, c, left, right], area];
    }
  }
  return hull.filter((point) => best.includes(point));
}

/**
 * The corners of the one card in a picture that shows the table around it, clockwise from the upper left; pixels of the
 * picture. Undefined where there is none, or something beside it: another card, or the print around a framed table. 2 ms of a
 * core.
 */
export function findCard(raster: Raster): Quadrilateral | undefined {
  const copy = reducedCopy(raster);
  const size = copy.width * copy.height;
  const [card, ...others] = regionsOf(tableOf(copy), copy.width);
  if (!card || card.length < AREA.least * size || card.length > AREA.most * size) return undefined;
  const beside = others.reduce((sum, other) => sum + other.length, 0);
  if (beside > MOST_BESIDE * card.length) return undefined;
  const hull = convexHull(outlineOf(card, copy.width));
  const corners = fourCorners(hull);
  if (corners.length !== 4 || areaOf(corners) < LEAST_FILL * areaOf(hull)) return undefined;
  const sides = corners.map(({ x, y }, index) => {
    const next = corners[(index + 1) % 4] as Point;
    return Math.hypot(next.x - x, next.y - y);
  });
  if (Math.min(...sides) < LEAST_SIDE * Math.max(...sides)) return undefined;
  if (card.length < LEAST_FILL * areaOf(hull)) return undefined;
  const scale = raster.width / copy.width;
  const placed = corners.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
  const first = placed.reduce((best, { x, y }, index) => {
    const other = placed[best] as Point;
    return x + y < other.x + other.y ? index : best;
  }, 0);
  const [a, b, c, d] = [...placed.slice(first), ...placed.slice(0, first)] as Quadrilateral;
  const isClockwise = (b.x - a.x) * (d.y - a.y) - (b.y - a.y) * (d.x - a.x) > 0;
  return isClockwise ? [a, b, c, d] : [a, d, c, b];
}
