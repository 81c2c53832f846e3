import { type Canvas, loadImage, PDFDocument, type SKRSContext2D } from "@napi-rs/canvas";
import sharp, { type Sharp } from "sharp";
import { photographOnTable, rasterOf } from "./photo-on-table";
import { createRandom, type Random } from "./random";

/** RGB, 3 bytes a pixel. Pixels. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8Array;
}

/** For sharp's own operations. */
export const open = ({ width, height, data }: Raster): Sharp => sharp(data, { raw: { width, height, channels: 3 } });
const paper = { background: "#f4f2ec" };

/** Grain as cheap cameras and copiers make it. @param deviation of 255 */
export function addGrain(raster: Raster, deviation: number, random: Random): Raster {
  const data = Uint8Array.from(raster.data);
  for (let pixel = 0; pixel < data.length; pixel += 3) {
    const grain = random.normal() * deviation;
    for (let channel = 0; channel < 3; channel++) {
      data[pixel + channel] = Math.max(0, Math.min(255, (data[pixel + channel] ?? 0) + grain));
    }
  }
  return { ...raster, data };
}

/** Brightness of a copy's paper where toner is short. */
const PAPER = 246;

/** Black dust and a dark edge, where the lid of the copier did not lie flat. */
function addDust(raster: Raster, random: Random): Raster {
  const { width, height } = raster;
  const data = Uint8Array.from(raster.data);
  const darken = (x: number, y: number, value: number) => {
    if (x < width && y < height) data.fill(value, (y * width + x) * 3, (y * width + x) * 3 + 3);
  };
  for (let speck = 0; speck < (width * height) / 9_000; speck++) {
    const [x, y, size] = [random.int(0, width - 1), random.int(0, height - 1), random.int(1, 2)];
    for (let dx = 0; dx < size; dx++) for (let dy = 0; dy < size; dy++) darken(x + dx, y + dy, random.int(20, 110));
  }
  const edge = random.int(4, 12);
  for (let y = 0; y < height; y++) for (let x = 0; x < edge; x++) darken(x, y, random.int(30, 80));
  return { ...raster, data };
}

/**
 * As an office copier gives it: grey, harder, a little soft, grainy and dusty.
 * @param toner how black its black is: 1 with a full cartridge, less with an empty one
 */
export async function photocopy(image: Raster, random: Random, toner = 1): Promise<Raster> {
  const gain = random.between(1.4, 1.8);
  const copied = open(image).modulate({ saturation: 0 }).linear(gain, -random.between(60, 95)).blur(0.8);
  const { data, info } = await copied.raw().toBuffer({ resolveWithObject: true });
  if (toner < 1)
    for (const [index, value] of data.entries()) data[index] = PAPER - (PAPER - Math.min(value, PAPER)) * toner;
  return addDust(addGrain({ width: info.width, height: info.height, data }, 6, random), random);
}

/** What happens to documents on their way to a lender. Each returns JPEG bytes, but for the clean one, a PNG. */
const ways = {
  clean: (image) => open(image).png().toBuffer(),
  skew: (image, random) =>
    open(image)
      .rotate(random.between(2, 7) * random.pick([-1, 1]), paper)
      .jpeg({ quality: 88 })
      .toBuffer(),
  blur: (image, random) => open(image).blur(random.between(1.3, 2)).jpeg({ quality: 88 }).toBuffer(),
  "low-resolution": (image, random) =>
    open(image)
      .resize({ width: Math.round(image.width * random.between(0.45, 0.55)) })
      .jpeg({ quality: 85 })
      .toBuffer(),
  "jpeg-noise": (image, random) =>
    open(addGrain(image, random.between(8, 14), random))
      .jpeg({ quality: random.int(14, 24) })
      .toBuffer(),
  photocopy: async (image, random) =>
    open(await photocopy(image, random))
      .jpeg({ quality: 82 })
      .toBuffer(),
  "quarter-turn": (image, random) =>
    open(image)
      .rotate(random.pick([90, 180, 270]))
      .jpeg({ quality: 90 })
      .toBuffer(),
  "photo-on-table": (image, random) =>
    open(addGrain(photographOnTable(image, random), 3, random))
      .blur(0.7)
      .jpeg({ quality: 80 })
      .toBuffer(),
} satisfies Record<string, (image: Raster, random: Random) => Promise<Buffer>>;

export type Degradation = keyof typeof ways;

/** From clean to hard. */
export const degradations = Object.keys(ways) as Degradation[];

/** File name ending of what `degrade` returns. */
export const endingOf = (degradation: Degradation) => (degradation === "clean" ? "png" : "jpg");

/** Points of a scanner's pixel at 150 to the inch. */
const SCAN_POINTS_PER_PIXEL = 72 / 150;

/** Scans as one PDF without a text layer, as multi-function printers send them. */
async function bindScans(scans: Buffer[]): Promise<Buffer> {
  const pdf = new PDFDocument({ title: "Specimen" });
  for (const scan of scans) {
    const image = await loadImage(scan);
    const [width, height] = [image.width * SCAN_POINTS_PER_PIXEL, image.height * SCAN_POINTS_PER_PIXEL];
    const pen = pdf.beginPage(width, height) as SKRSContext2D; // declared as less than it is
    pen.drawImage(image, 0, 0, width, height);
    pdf.endPage();
  }
  return pdf.close();
}

/**
 * Drawn pages as they reach a lender: one as an image, several as a PDF of images. The same seed gives the same bytes,
 * but for the PDF's date.
 */
export async function degrade(pages: Canvas[], degradation: Degradation, seed: number): Promise<Buffer> {
  const scans = await Promise.all(
    pages.map((page, index) => ways[degradation](rasterOf(page), createRandom(seed + index, degradation))),
  );
  const [only, ...others] = scans;
  return only && others.length === 0 ? only : bindScans(scans);
}
