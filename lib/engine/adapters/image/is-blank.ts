import type { Raster } from "../../pipeline/ports";

/** A page whose brightness hardly varies has nothing on it. Standard deviation, of 255. */
const LEAST_DEVIATION = 3;

/** Whether a raster is one even shade, looking at every seventh pixel. */
export function isBlank({ data }: Raster): boolean {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let index = 0; index + 2 < data.length; index += 21) {
    const value = data[index + 1] as number; // green carries most of the brightness
    sum += value;
    squares += value * value;
    count++;
  }
  const mean = sum / Math.max(1, count);
  return Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean)) < LEAST_DEVIATION;
}
