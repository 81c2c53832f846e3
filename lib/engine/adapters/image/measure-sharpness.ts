import type { Raster } from "../../pipeline/ports";
import type { RotatedBox } from "../ocr/geometry";
import { Histogram } from "./histogram";

/** Lines looked at, the longest, and how much of each. Pixels. */
const MOST_LINES = 10;
const MOST_WIDTH = 160;
/** Fainter lines say nothing of their strokes. Of 255. */
const LEAST_CONTRAST = 35;
/** Of a line's pixels so many are paper at least. */
const PAPER = 0.8;
/** Differences below this share of a line's contrast are grain. */
const GRAIN = 0.06;

interface Strip {
  columns: number;
  rows: number;
  levels: Uint8Array;
}

/** The middle of a line of text, laid level. */
function stripOf({ width, height, data }: Raster, line: RotatedBox): Strip {
  const [cos, sin] = [Math.cos(line.angle), Math.sin(line.angle)];
  const columns = 2 * Math.floor(Math.min(line.width, MOST_WIDTH) / 2) + 1;
  const rows = 2 * Math.floor(line.height / 2) + 1;
  const levels = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const v = row - (rows - 1) / 2;
    for (let column = 0; column < columns; column++) {
      const u = column - (columns - 1) / 2;
      const x = Math.min(width - 1, Math.max(0, Math.round(line.center.x + u * cos - v * sin)));
      const y = Math.min(height - 1, Math.max(0, Math.round(line.center.y + u * sin + v * cos)));
      levels[row * columns + column] = data[(y * width + x) * 3 + 1] as number; // green carries most of the brightness
    }
  }
  return { columns, rows, levels };
}

/** Directions in which strokes are crossed, as steps of a column and a row: a camera may shake in any. */
const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, -1],
  [2, 1],
  [2, -1],
  [1, 2],
  [-1, 2],
] as const;

/**
 * Pixels that strokes are wide in the direction in which they are widest: twice the ink over the ups and downs it is spread
 * on. Undefined where there is no ink.
 */
function strokeWidth({ columns, rows, levels }: Strip): number | undefined {
  const histogram = new Histogram();
  for (const level of levels) histogram.add(level);
  const contrast = histogram.quantile(0.95) - histogram.quantile(0.05);
  if (contrast < LEAST_CONTRAST) return undefined;
  const paper = histogram.quantile(PAPER);
  const grain = contrast * GRAIN;
  let ink = 0;
  for (let at = columns; at < (rows - 2) * columns - 2; at++) {
    const depth = Math.abs(paper - (levels[at] as number));
    if (depth > grain) ink += depth;
  }
  const changes = DIRECTIONS.map(([across, down]) => {
    const step = down * columns + across;
    let sum = 0;
    for (let at = columns; at < (rows - 2) * columns - 2; at++) {
      const change = Math.abs((levels[at + step] as number) - (levels[at] as number));
      if (change > grain) sum += change;
    }
    return sum / Math.hypot(across, down);
  });
  return (2 * ink) / Math.max(1, Math.min(...changes));
}

/**
 * How wide the strokes of letters are, as a share of their line's height: what blur does to reading, whatever the picture's
 * size, and nothing that an empty paper could have. Edges would not do: a shaken camera leaves a sharp one at both ends of
 * its smear, and in one direction alone.
 * @param lines where text stands, pixels of the raster
 * @returns the median; undefined where there is no text to tell by
 */
export function measureSharpness(raster: Raster, lines: RotatedBox[]): number | undefined {
  const longest = [...lines].sort((a, b) => b.width - a.width).slice(0, MOST_LINES);
  const widths = longest.flatMap((line) => {
    const width = strokeWidth(stripOf(raster, line));
    return width === undefined ? [] : [width / line.height];
  });
  return widths.sort((a, b) => a - b)[widths.length >> 1];
}
