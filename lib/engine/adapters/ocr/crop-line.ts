import type { Raster } from "../../pipeline/ports";
import type { RotatedBox } from "./geometry";

/** Height of the recogniser's input, pixels. */
export const LINE_HEIGHT = 48;
/**
 * Taken above and below a line, and at its ends, in shares of its height. The recogniser loses the spaces between words
 * where a line fills its strip.
 */
const MARGIN = 0.2;
/** The recogniser's training kept to short lines; longer ones are squeezed to this width, pixels. */
const LONGEST_LINE = 2400;

/**
 * The recogniser looks at every eighth column: enlarged small type is a blur in which it misses narrow letters. Made
 * wider, it gets more looks. Measured on drawn pages of low resolution and with JPEG noise.
 */
const LARGEST_STRETCH = 1.5;

/** A line of the page, and how wide it is once it stands straight and LINE_HEIGHT pixels high. */
export interface Strip {
  /** Pixels of the page, with its margin; its `angle` says which way is right. */
  box: RotatedBox;
  /** Pixels. */
  width: number;
}

/** How a line will be taken out of the page. A line that stands upside down is read by an angle turned by 180 degrees. */
export function planStrip(tight: RotatedBox): Strip {
  const margin = tight.height * MARGIN;
  const box = { ...tight, width: tight.width + 2 * margin, height: tight.height + 2 * margin };
  const stretch = Math.min(LARGEST_STRETCH, Math.max(1, LINE_HEIGHT / box.height));
  const width = Math.round((stretch * box.width * LINE_HEIGHT) / Math.max(1, box.height));
  return { box, width: Math.max(16, Math.min(LONGEST_LINE, width)) };
}

/**
 * Takes a line out of the page along its own direction, with bilinear sampling.
 * @param target B, G, R planes with values from -1 to 1 as the recogniser wants them
 * @param rowLength pixels from one row of a plane to the next: what is right of the line is left alone
 */
export function cropLine(raster: Raster, { box, width }: Strip, target: Float32Array, rowLength: number): void {
  const plane = rowLength * LINE_HEIGHT;
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  const stepU = box.width / width;
  const stepV = box.height / LINE_HEIGHT;
  const [dx, dy] = [stepU * cos, stepU * sin];
  const { data } = raster;
  const maxX = raster.width - 1;
  const maxY = raster.height - 1;
  for (let row = 0; row < LINE_HEIGHT; row++) {
    const v = (row + 0.5) * stepV - box.height / 2;
    const u = 0.5 * stepU - box.width / 2;
    let x = box.center.x + u * cos - v * sin - 0.5;
    let y = box.center.y + u * sin + v * cos - 0.5;
    for (let at = row * rowLength; at < row * rowLength + width; at++, x += dx, y += dy) {
      const safeX = x < 0 ? 0 : x > maxX ? maxX : x;
      const safeY = y < 0 ? 0 : y > maxY ? maxY : y;
      const left = Math.trunc(safeX);
      const top = Math.trunc(safeY);
      const shareX = safeX - left;
      const shareY = safeY - top;
      const here = (top * raster.width + left) * 3;
      const right = left < maxX ? 3 : 0;
      const below = top < maxY ? raster.width * 3 : 0;
      for (let channel = 0; channel < 3; channel++) {
        const from = here + 2 - channel;
        const upper = (data[from] as number) * (1 - shareX) + (data[from + right] as number) * shareX;
        const lower = (data[from + below] as number) * (1 - shareX) + (data[from + below + right] as number) * shareX;
        target[channel * plane + at] = (upper * (1 - shareY) + lower * shareY) / 127.5 - 1;
      }
    }
  }
}
