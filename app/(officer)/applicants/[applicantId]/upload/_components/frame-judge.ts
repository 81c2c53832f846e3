import { crop, type Luma, percentile, type Share } from "./luma";

/** What is wrong with a camera's picture, the worst first. */
export type FrameProblem = "dark" | "glare" | "far" | "blurred";

/*
 * Thresholds hold for frames of about 320 pixels' width, and were set on 11 drawn cards and pages in pictures of 1920 pixels. All
 * are lenient: a hint that is wrong is worse than none, and who takes the photo may take it anyway.
 */

/** The bright parts of a document in enough light are brighter than this gray. */
const BRIGHT_ENOUGH = 96;
/** A pixel this white tells nothing any more. */
const SATURATED = 250;
/** The rest of a document under a reflection is darker than this; an evenly white page is no reflection. */
const PAPER = 236;
/** Reflections are looked for in squares of so many pixels. */
const CELL = 8;
/** A blob of at least this share of the area is a reflection. */
const GLARE_SHARE = 0.004;
/** A step between neighbours that is an edge. Grays. */
const EDGE = 24;
/** With fewer edges, as a share of the pixels, there is nothing to judge. */
const ANY_EDGES = 0.004;
/** A document that fills less of the frame than this is read worse. */
const NEAR_ENOUGH = 0.4;
/** Variance of the Laplacian, over the pixels beside an edge, below which no letter is sharp. */
const SHARP = 700;

const at = (data: Uint8Array, index: number): number => data[index] as number;

/** Whether even the bright parts are too dark to be read. */
export const isDark = (area: Luma): boolean => percentile(area, 0.9) < BRIGHT_ENOUGH;

/** The share of the area that the largest saturated blob covers, 0 to 1. */
export function largestBlob({ width, height, data }: Luma): number {
  const columns = Math.floor(width / CELL);
  const rows = Math.floor(height / CELL);
  const isWhite = (cell: number): boolean => {
    const from = Math.floor(cell / columns) * CELL * width + (cell % columns) * CELL;
    let white = 0;
    for (let y = 0; y < CELL; y++) {
      for (let x = 0; x < CELL; x++) if (at(data, from + y * width + x) >= SATURATED) white++;
    }
    return white >= CELL * CELL * 0.9;
  };
  const open = new Set(Array.from({ length: columns * rows }, (_, cell) => cell).filter(isWhite));
  let largest = 0;
  for (const seed of open) {
    let size = 0;
    const next = [seed];
    open.delete(seed);
    for (let cell = next.pop(); cell !== undefined; cell = next.pop()) {
      size++;
      const beside = [cell - columns, cell + columns];
      if (cell % columns > 0) beside.push(cell - 1);
      if (cell % columns < columns - 1) beside.push(cell + 1);
      for (const other of beside) if (open.delete(other)) next.push(other);
    }
    largest = Math.max(largest, size);
  }
  return columns * rows === 0 ? 0 : largest / (columns * rows);
}

/** Whether a light is mirrored: a blob of pure white on what is not as white itself. */
export const hasGlare = (area: Luma): boolean => percentile(area, 0.5) < PAPER && largestBlob(area) >= GLARE_SHARE;

/** The strength of the step at each pixel, and how many are edges. */
function edges({ width, height, data }: Luma): { columns: Uint32Array; rows: Uint32Array; count: number } {
  const columns = new Uint32Array(width);
  const rows = new Uint32Array(height);
  let count = 0;
  for (let y = 1; y < height; y++) {
    for (let x = 1; x < width; x++) {
      const here = at(data, y * width + x);
      const step = Math.abs(here - at(data, y * width + x - 1)) + Math.abs(here - at(data, (y - 1) * width + x));
      if (step < EDGE) continue;
      count++;
      columns[x] = (columns[x] ?? 0) + 1;
      rows[y] = (rows[y] ?? 0) + 1;
    }
  }
  return { columns, rows, count };
}

/** The length between which all but the outermost 2 % of the counts lie, as a share of their number. */
function extent(counts: Uint32Array, total: number): number {
  const reach = (index: number) => counts.slice(0, index + 1).reduce((sum, one) => sum + one, 0);
  const first = counts.findIndex((_, index) => reach(index) > total * 0.02);
  const last = counts.findIndex((_, index) => reach(index) >= total * 0.98);
  return (last - first + 1) / counts.length;
}

/** The share of the area that what has edges covers, 0 to 1; null where there is next to nothing to see. */
export function documentShare(area: Luma): number | null {
  const { columns, rows, count } = edges(area);
  if (count < area.width * area.height * ANY_EDGES) return null;
  return extent(columns, count) * extent(rows, count);
}

/**
 * Variance of the Laplacian over the pixels beside an edge, so that a page with little on it is not taken for a blurred one;
 * null where there is next to nothing to see.
 */
export function sharpness({ width, height, data }: Luma): number | null {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const [left, right, up, down] = [at(data, i - 1), at(data, i + 1), at(data, i - width), at(data, i + width)];
      if (Math.abs(right - left) + Math.abs(down - up) < EDGE) continue;
      const laplacian = left + right + up + down - 4 * at(data, i);
      sum += laplacian;
      squares += laplacian * laplacian;
      count++;
    }
  }
  if (count < width * height * ANY_EDGES) return null;
  return squares / count - (sum / count) ** 2;
}

/**
 * Looks at one small frame of the camera. Pure: the same frame is always judged alike.
 * @param frame the whole picture
 * @param guide where the document should lie
 * @returns the one thing to put right first, or null
 */
export function judgeFrame(frame: Luma, guide: Share): FrameProblem | null {
  const area = crop(frame, guide);
  if (isDark(area)) return "dark";
  if (hasGlare(area)) return "glare";
  const share = documentShare(area);
  if (share !== null && share < NEAR_ENOUGH) return "far";
  const sharp = sharpness(area);
  return sharp !== null && sharp < SHARP ? "blurred" : null;
}
