import type { Raster } from "../../pipeline/ports";
import { PATCH, patchSpectrum } from "./patch-spectrum";

/** Patches are tried in so many columns and rows, and the most even of them measured: where nothing is printed. */
const TRIED = 9;
const MEASURED = 9;
/** Outside, a patch is too dark, or too bright, to show anything. Mean of 255. */
const SHOWING = { from: 30, to: 250 };
/** A patch that varies by more is printed on. Standard deviation, of 255. */
const MOST_DEVIATION = 12;
/** A screen's pixels are seen as waves of less than 4 of ours; longer are letters, rules and security paper's waves. */
const SLOWEST = PATCH / 4;
/** JPEG's squares of 8 pixels make waves of their own. */
const JPEG_WAVES = PATCH / 8;
/**
 * A grid has two such waves at right angles (the cosine between them at most this), both standing out: the weaker has this
 * share of all that is as fine, and this amplitude, of 255. Measured on drawn pages: screens have shares of 0.014 and more
 * in nearly all patches, pages 0.004 and less.
 */
const MOST_COSINE = 0.25;
const LEAST_SHARE = 0.007;
const LEAST_AMPLITUDE = 0.4;

/** Every so many pixels tell how even a patch is. */
const GLANCE = 3;

function glance({ width, data }: Raster, left: number, top: number) {
  let [sum, squares, count] = [0, 0, 0];
  for (let row = 0; row < PATCH; row += GLANCE) {
    for (let column = 0; column < PATCH; column += GLANCE) {
      const level = data[((top + row) * width + left + column) * 3 + 1] as number;
      sum += level;
      squares += level * level;
      count++;
    }
  }
  const mean = sum / count;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) };
}

function levelsOf({ width, data }: Raster, left: number, top: number): Float32Array {
  const levels = new Float32Array(PATCH * PATCH);
  for (let row = 0; row < PATCH; row++) {
    for (let column = 0; column < PATCH; column++) {
      levels[row * PATCH + column] = data[((top + row) * width + left + column) * 3 + 1] as number;
    }
  }
  return levels;
}

/** The patches of a picture on which least is printed. */
function evenPatches(raster: Raster): Float32Array[] {
  const [right, bottom] = [raster.width - PATCH, raster.height - PATCH];
  if (right < 0 || bottom < 0) return [];
  const tried = Array.from({ length: TRIED * TRIED }, (_, index) => {
    const left = Math.round((right * ((index % TRIED) + 0.5)) / TRIED);
    const top = Math.round((bottom * (Math.floor(index / TRIED) + 0.5)) / TRIED);
    return { left, top, ...glance(raster, left, top) };
  });
  return tried
    .filter(({ mean, deviation }) => mean >= SHOWING.from && mean <= SHOWING.to && deviation <= MOST_DEVIATION)
    .sort((a, b) => a.deviation - b.deviation)
    .slice(0, MEASURED)
    .map(({ left, top }) => levelsOf(raster, left, top));
}

const frequencyOf = (place: number) => (place > PATCH / 2 ? place - PATCH : place);
const isJpegs = (waves: number) => Math.abs(waves - JPEG_WAVES * Math.round(waves / JPEG_WAVES)) <= 1;

/** The waves that may be a screen's, by their places in a spectrum, whose lower half is its upper half again. */
const fineWaves = Array.from({ length: (PATCH * PATCH) / 2 + PATCH }, (_, at) => at).filter((at) => {
  const [x, y] = [frequencyOf(at % PATCH), frequencyOf(Math.floor(at / PATCH))];
  const isOfJpeg = (Math.abs(x) <= 1 && isJpegs(y)) || (Math.abs(y) <= 1 && isJpegs(x));
  return x * x + y * y >= SLOWEST * SLOWEST && !isOfJpeg;
});

function areAcross(one: number, other: number): boolean {
  const [ax, ay] = [frequencyOf(one % PATCH), frequencyOf(Math.floor(one / PATCH))];
  const [bx, by] = [frequencyOf(other % PATCH), frequencyOf(Math.floor(other / PATCH))];
  return Math.abs(ax * bx + ay * by) <= MOST_COSINE * Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by));
}

function showsGrid(levels: Float32Array): boolean {
  const power = patchSpectrum(levels);
  let [all, first, second] = [0, 0, 0];
  for (const at of fineWaves) {
    all += power[at] as number;
    if (first === 0 || (power[at] as number) > (power[first] as number)) first = at;
  }
  for (const at of fineWaves) {
    const isStronger = second === 0 || (power[at] as number) > (power[second] as number);
    if (isStronger && areAcross(first, at)) second = at;
  }
  const own = power[second] as number;
  return Math.sqrt(own) >= LEAST_AMPLITUDE && own >= LEAST_SHARE * 2 * all;
}

/**
 * Whether a picture shows the grid of a screen's pixels, or the moiré it makes with the camera's: fine waves crossing each
 * other all over, also where nothing is printed. Security paper has fine waves too, which do not cross so.
 * @returns the share of the patches looked at that show one, 0 to 1
 */
export const measureGrid = (raster: Raster): number => evenPatches(raster).filter(showsGrid).length / MEASURED;
