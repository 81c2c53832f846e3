import sharp from "sharp";
import type { Box } from "@/lib/atlas/contract";
import type { PageRendition, Raster } from "../../pipeline/ports";

/** Long side of a page image as it leaves the engine, pixels. */
export const RENDITION_LONG_SIDE = 1600;
const JPEG_QUALITY = 80;
/** Painted over a number: the colour of nothing on the page. */
const COVER = { r: 20, g: 20, b: 20 };

export interface Uprighting {
  /** Clockwise quarter turns. */
  turn: number;
  /** Degrees, clockwise, after the turn. */
  skew: number;
}

/** Turns a page upright. The corners a skewed page leaves are filled with white. */
export async function turnUpright(raster: Raster, { turn, skew }: Uprighting): Promise<Raster> {
  if (turn === 0 && skew === 0) return raster;
  const source = sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } });
  const { data, info } = await source
    .rotate(turn + skew, { background: "#ffffff" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Paints regions over, in the pixels of the raster itself. */
export function paintOver(raster: Raster, boxes: Box[]): void {
  for (const box of boxes) {
    const left = Math.max(0, Math.floor(box.x * raster.width));
    const top = Math.max(0, Math.floor(box.y * raster.height));
    const right = Math.min(raster.width, Math.ceil((box.x + box.width) * raster.width));
    const bottom = Math.min(raster.height, Math.ceil((box.y + box.height) * raster.height));
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const at = (y * raster.width + x) * 3;
        raster.data[at] = COVER.r;
        raster.data[at + 1] = COVER.g;
        raster.data[at + 2] = COVER.b;
      }
    }
  }
}

/** A copy of a part of a page, as far as it lies on the page. */
export function cutOut(raster: Raster, box: Box): Raster {
  const left = Math.max(0, Math.floor(box.x * raster.width));
  const top = Math.max(0, Math.floor(box.y * raster.height));
  const width = Math.max(1, Math.min(raster.width, Math.ceil((box.x + box.width) * raster.width)) - left);
  const height = Math.max(1, Math.min(raster.height, Math.ceil((box.y + box.height) * raster.height)) - top);
  const data = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row++) {
    const from = ((top + row) * raster.width + left) * 3;
    data.set(raster.data.subarray(from, from + width * 3), row * width * 3);
  }
  return { width, height, data };
}

/** Encodes a page as it may leave the engine: pixels alone, no metadata. */
export async function encodePage(page: number, raster: Raster): Promise<PageRendition> {
  const { data, info } = await sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } })
    .resize({ width: RENDITION_LONG_SIDE, height: RENDITION_LONG_SIDE, fit: "inside", withoutEnlargement: true })
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer({ resolveWithObject: true });
  return { page, width: info.width, height: info.height, jpeg: data };
}
