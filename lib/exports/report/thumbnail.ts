import "server-only";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import type { KeptPages } from "@/lib/documents/kept-pages";
import { getObject } from "@/lib/storage/object-store";

/** Pixels: four beside each other on paper are then as fine as print. */
const WIDTH = 480;
/** The desk's own page images are smaller; what is not does not decide about our memory. Pixels. */
const MOST_PIXELS = 60_000_000;

/** Of a file with more pages the first are pictured. */
export const MOST_PICTURES = 8;

/** A kept page, made small. */
export interface Picture {
  page: number;
  jpeg: Buffer;
  /** Pixels. */
  width: number;
  height: number;
}

/** A kept page, upright and masked as it is, made small. Null where the store has it no more. */
async function pictureOf({ page, objectKey }: KeptPages[number]): Promise<Picture | null> {
  const image = await getObject(objectKey);
  if (!image) return null;
  const { data, info } = await sharp(await buffer(image.body), { limitInputPixels: MOST_PIXELS })
    .resize({ width: WIDTH, withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 72 })
    .toBuffer({ resolveWithObject: true });
  return { page, jpeg: data, width: info.width, height: info.height };
}

/** The first pages of a document, made small one after the other. */
export async function picturesOf(pages: KeptPages): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const page of pages.slice(0, MOST_PICTURES)) {
    const picture = await pictureOf(page);
    if (picture) pictures.push(picture);
  }
  return pictures;
}
