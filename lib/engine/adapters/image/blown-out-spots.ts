import type { Raster } from "../../pipeline/ports";

/** From here on a pixel has nothing but light. Of 255. */
const BLOWN_OUT = 252;

/** A connected area without anything but light: places of its pixels in the raster. */
export type Spot = number[];

/** Takes the neighbours of places that are still free, above, below, left and right, and marks them as taken. */
export function takeNeighbours(places: number[], isFree: Uint8Array, width: number, into: number[]): void {
  for (const place of places) {
    const column = place % width;
    if (isFree[place - width]) into.push(place - width);
    if (isFree[place + width]) into.push(place + width);
    if (column > 0 && isFree[place - 1]) into.push(place - 1);
    if (column < width - 1 && isFree[place + 1]) into.push(place + 1);
    isFree[place - width] = 0;
    isFree[place + width] = 0;
    if (column > 0) isFree[place - 1] = 0;
    if (column < width - 1) isFree[place + 1] = 0;
  }
}

const isBlownOut = ({ data }: Raster, place: number) =>
  Math.min(data[place * 3] as number, data[place * 3 + 1] as number, data[place * 3 + 2] as number) >= BLOWN_OUT;

/** Every area of a picture that is white to the end of its range in all three colours. */
export function blownOutSpots(raster: Raster): Spot[] {
  const isFree = new Uint8Array(raster.width * raster.height);
  for (let place = 0; place < isFree.length; place++) isFree[place] = Number(isBlownOut(raster, place));
  const spots: Spot[] = [];
  for (let start = isFree.indexOf(1); start >= 0; start = isFree.indexOf(1, start)) {
    const spot = [start];
    isFree[start] = 0;
    for (let done = 0; done < spot.length; done++) takeNeighbours([spot[done] as number], isFree, raster.width, spot);
    spots.push(spot);
  }
  return spots;
}
