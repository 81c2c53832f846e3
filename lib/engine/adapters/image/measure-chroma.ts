import type { Box } from "@/lib/atlas/contract";
import type { Raster } from "../../pipeline/ports";

/** Every so many pixels is looked at, in both directions. */
const STEP = 3;

/** How colourful a page is where its text stands: the mean difference of the strongest and the weakest channel, 0 to 255. */
export function measureChroma({ width, height, data }: Raster, texts: Box[]): number {
  const left = Math.floor(Math.min(1, ...texts.map(({ x }) => x)) * width);
  const top = Math.floor(Math.min(1, ...texts.map(({ y }) => y)) * height);
  const right = Math.ceil(Math.max(0, ...texts.map((box) => box.x + box.width)) * width);
  const bottom = Math.ceil(Math.max(0, ...texts.map((box) => box.y + box.height)) * height);
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(bottom, height); y += STEP) {
    for (let x = left; x < Math.min(right, width); x += STEP) {
      const at = (y * width + x) * 3;
      const [red, green, blue] = [data[at] as number, data[at + 1] as number, data[at + 2] as number];
      sum += Math.max(red, green, blue) - Math.min(red, green, blue);
      count++;
    }
  }
  return sum / Math.max(1, count);
}
