import sharp from "sharp";
import type { Raster } from "../../pipeline/ports";
import { Unreadable } from "../../pipeline/unreadable";

// Readers are as many as there are cores: a second thread in one of them takes a core from another.
sharp.concurrency(1);
sharp.cache(false);

/** More pixels are refused before any is decoded: 100 megapixels are 300 MB as a raster. */
const MOST_PIXELS = 100_000_000;
/** Long side of the page as it is read and shown, pixels: small type of an A4 page stays 12 pixels high. */
export const PAGE_LONG_SIDE = 2000;

/**
 * Decodes a picture upright by its EXIF data, on white, at most PAGE_LONG_SIDE pixels long.
 * @throws Unreadable too_large or broken
 */
export async function openImage(bytes: Uint8Array): Promise<Raster> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) throw new Unreadable("too_large");
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .resize({ width: PAGE_LONG_SIDE, height: PAGE_LONG_SIDE, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) throw new Unreadable("broken");
    return { width: info.width, height: info.height, data };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable("broken", { cause: error });
  }
}
