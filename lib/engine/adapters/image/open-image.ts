import sharp, { type Sharp } from "sharp";
import type { Raster } from "../../pipeline/ports";
import { Unreadable } from "../../pipeline/unreadable";

// Readers are as many as there are cores: a second thread in one of them takes a core from another.
sharp.concurrency(1);
sharp.cache(false);

/** More pixels are refused before any is decoded: 100 megapixels are 300 MB as a raster. */
const MOST_PIXELS = 100_000_000;
/** HEIC's decoder holds a picture three times, at 4 bytes a pixel; phones make 12 to 48 megapixels. */
const MOST_HEIC_PIXELS = 50_000_000;
/** Long side of the page as it is read and shown, pixels: small type of an A4 page stays 12 pixels high. */
export const PAGE_LONG_SIDE = 2000;

/** What is `broken` unless it says otherwise itself. */
async function orBroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable("broken", { cause: error });
  }
}

/** A page of a decoded picture on white, at most PAGE_LONG_SIDE pixels long. */
async function toRaster(picture: Sharp): Promise<Raster> {
  const { data, info } = await picture
    .flatten({ background: "#ffffff" })
    .resize({ width: PAGE_LONG_SIDE, height: PAGE_LONG_SIDE, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Unreadable("broken");
  return { width: info.width, height: info.height, data };
}

async function checkSize(bytes: Uint8Array, page: number, mostPixels: number): Promise<void> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false, page }).metadata();
  if (width * height > mostPixels) throw new Unreadable("too_large");
}

/** Pictures in a file: of a TIFF there may be many. @throws Unreadable broken */
export const countPictures = (bytes: Uint8Array): Promise<number> =>
  orBroken(async () => (await sharp(bytes, { limitInputPixels: false }).metadata()).pages ?? 1);

/**
 * Decodes a picture upright by its EXIF data, on white, at most PAGE_LONG_SIDE pixels long.
 * @param page which one of a TIFF's, from 0
 * @throws Unreadable too_large or broken
 */
export const openImage = (bytes: Uint8Array, page = 0): Promise<Raster> =>
  orBroken(async () => {
    await checkSize(bytes, page, MOST_PIXELS);
    return toRaster(sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", page }).autoOrient());
  });

/**
 * Decodes an iPhone's picture. sharp knows HEIC's sizes and not its pixels, whose coding is patented: libheif, which is
 * LGPL and used unchanged, does, and turns it upright.
 * @throws Unreadable too_large or broken
 */
export const openHeic = (bytes: Uint8Array): Promise<Raster> =>
  orBroken(async () => {
    await checkSize(bytes, 0, MOST_HEIC_PIXELS);
    const { default: decode } = await import("heic-decode"); // 3 MB of WebAssembly that most files do not need
    const { width, height, data } = await decode({ buffer: bytes });
    return toRaster(sharp(data, { raw: { width, height, channels: 4 } }));
  });
