import "server-only";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import type { KeptPages } from "@/lib/documents/kept-pages";
import { getObject } from "@/lib/storage/object-store";
import type { Thumbnail } from "./sheet";

/** Pixels: four beside each other on paper are then as fine as print. */
const WIDTH = 480;
/** The desk's own page images are smaller; what is not does not decide about our memory. Pixels. */
const MOST_PIXELS = 60_000_000;

/** A kept page, upright and masked as it is, made small. Null where the store has it no more. */
export async function thumbnailOf(page: KeptPages[number], label: string): Promise<Thumbnail | null> {
  const image = await getObject(page.objectKey);
  if (!image) return null;
  const { data, info } = await sharp(await buffer(image.body), { limitInputPixels: MOST_PIXELS })
    .resize({ width: WIDTH, withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 72 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height, label };
}
