import type { Raster } from "../../pipeline/ports";

/** Looked along at these distances from the border, pixels: what is seen at both runs out of the picture. */
const DEPTHS = [2, 6] as const;
/** Darker than its surroundings by so much is ink: the dark edge that copiers leave varies by less. Of 255. */
const LEAST_CONTRAST = 70;
/** How far the surroundings of a stroke reach to both sides, and how closely they are looked at. Pixels. */
const AROUND = 24;
const STEP = 3;

/** Levels along one side of the picture, so many pixels inside, with nothing before and behind. */
function alongSide({ width, height, data }: Raster, side: number, depth: number): Uint8Array {
  const isUpright = side % 2 === 0; // left and right
  const length = isUpright ? height : width;
  const across = side < 2 ? depth : (isUpright ? width : height) - 1 - depth;
  const levels = new Uint8Array(length + 2 * AROUND);
  for (let index = 0; index < length; index++) {
    const place = isUpright ? index * width + across : across * width + index;
    levels[index + AROUND] = data[place * 3 + 1] as number;
  }
  return levels;
}

/** Where ink is: darker than what is lightest before it and behind it. */
function inkOf(levels: Uint8Array): Uint8Array {
  const ink = new Uint8Array(levels.length);
  for (let at = AROUND; at < levels.length - AROUND; at++) {
    let [before, behind] = [0, 0];
    for (let step = STEP; step <= AROUND; step += STEP) {
      before = Math.max(before, levels[at - step] as number);
      behind = Math.max(behind, levels[at + step] as number);
    }
    ink[at] = Number(Math.min(before, behind) - (levels[at] as number) >= LEAST_CONTRAST);
  }
  return ink;
}

/** How many strokes of ink run out of a picture, over the side that has most of them. */
export function countBorderStrokes(raster: Raster): number {
  if (Math.min(raster.width, raster.height) <= 2 * DEPTHS[1]) return 0;
  const counts = [0, 1, 2, 3].map((side) => {
    const outer = inkOf(alongSide(raster, side, DEPTHS[0]));
    const inner = inkOf(alongSide(raster, side, DEPTHS[1]));
    let strokes = 0;
    for (let at = 1; at < outer.length; at++) {
      const begins = outer[at] === 1 && outer[at - 1] === 0;
      if (begins && (inner[at - 1] || inner[at] || inner[at + 1])) strokes++;
    }
    return strokes;
  });
  return Math.max(...counts);
}
