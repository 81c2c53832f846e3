import type { Raster } from "../../pipeline/ports";

/** Long side of the copy, pixels: a lamp's reflection is some tens wide, a photograph on a card thirty. */
const LONG_SIDE = 240;

/** A small copy to measure areas on: each pixel the mean of four out of its square, so that most of the page is never touched. */
export function reducedCopy({ width, height, data }: Raster): Raster {
  const step = Math.max(1, Math.max(width, height) / LONG_SIDE);
  const [columns, rows] = [Math.max(1, Math.floor(width / step)), Math.max(1, Math.floor(height / step))];
  const small = new Uint8Array(columns * rows * 3);
  for (let row = 0; row < rows; row++) {
    const upper = Math.floor((row + 0.25) * step) * width;
    const lower = Math.floor((row + 0.75) * step) * width;
    for (let column = 0; column < columns; column++) {
      const [left, right] = [Math.floor((column + 0.25) * step), Math.floor((column + 0.75) * step)];
      const places = [(upper + left) * 3, (upper + right) * 3, (lower + left) * 3, (lower + right) * 3] as const;
      const to = (row * columns + column) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const [a, b, c, d] = places;
        small[to + channel] =
          ((data[a + channel] as number) +
            (data[b + channel] as number) +
            (data[c + channel] as number) +
            (data[d + channel] as number)) >>
          2;
      }
    }
  }
  return { width: columns, height: rows, data: small };
}
