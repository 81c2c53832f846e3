import type { Raster } from "../../pipeline/ports";
import { blownOutSpots, type Spot, takeNeighbours } from "./blown-out-spots";

/** A smaller spot hides no more than a letter; a larger one is the paper. Shares of the picture. */
const AREA = { least: 0.0025, most: 0.25 };
/** Light ends softly: so near to a spot all is still bright (of 255), and from there it fades so far. Pixels of the copy. */
const RIM = 2;
const LEAST_AT_RIM = 240;
const REACH = 16;
/** By so much at least: the slope of light over a whole page is less. Of 255. */
const LEAST_FALL = 12;
/** What is painted on white has its edge at the rim; of a fade this share is behind it. */
const LEAST_BEHIND_RIM = 0.5;
/** It falls nowhere by more than this share at once, and rises again by no more than grain does. */
const LARGEST_STEP = 0.4;
const LARGEST_RISE = 5;

/** The brightness at each distance from a spot, from 1 to REACH: a little above the median, so that ink is passed over. */
function brightnessAround({ width, height, data }: Raster, spot: Spot): number[] {
  const isFree = new Uint8Array(width * height).fill(1);
  for (const place of spot) isFree[place] = 0;
  const around: number[] = [];
  let ring = spot;
  while (around.length < REACH) {
    const next: number[] = [];
    takeNeighbours(ring, isFree, width, next);
    ring = next;
    const levels = Uint8Array.from(next, (place) => data[place * 3 + 1] as number).sort();
    around.push(levels[Math.floor(levels.length * 0.65)] ?? 255);
    if (around.length === RIM && (around[RIM - 1] as number) < LEAST_AT_RIM) break;
  }
  return around;
}

function isGlare(copy: Raster, spot: Spot): boolean {
  const around = brightnessAround(copy, spot).slice(RIM - 1);
  const [rim, far] = [around[0] as number, around.at(-1) as number];
  const fall = rim - far;
  const steps = around.slice(1).map((level, index) => (around[index] as number) - level);
  return (
    fall >= LEAST_FALL &&
    fall >= LEAST_BEHIND_RIM * (255 - far) &&
    Math.max(...steps) <= Math.max(LARGEST_RISE, LARGEST_STEP * fall) &&
    Math.min(...steps) >= -LARGEST_RISE
  );
}

/**
 * How much of a picture a reflected lamp or flash has blown out: white spots that fade into paper which is darker than they
 * are. White paper ends at an edge or nowhere, and is none.
 * @param copy reduced
 * @returns share of the picture, 0 to 1
 */
export function findGlare(copy: Raster): number {
  const size = copy.width * copy.height;
  const spots = blownOutSpots(copy).filter(({ length }) => length >= AREA.least * size && length <= AREA.most * size);
  return spots.filter((spot) => isGlare(copy, spot)).reduce((sum, { length }) => sum + length, 0) / size;
}
