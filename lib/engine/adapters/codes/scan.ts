import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from "zxing-wasm/reader";
import type { Raster } from "../../pipeline/ports";

/** More codes on one page are left unread. */
const MOST_CODES = 32;

/*
 * Measured on drawn cards and letters in eight states: `tryHarder` finds the codes of a page that go missing without it, at
 * no cost in time. Turning, denoising and inverting the page found nothing more and took 10 to 20 ms each; pages are upright.
 */
const options: ReaderOptions = {
  formats: ["QRCodeModel2", "PDF417"],
  tryHarder: true,
  tryRotate: false,
  tryDownscale: false,
  tryInvert: false,
  textMode: "Plain",
  maxNumberOfSymbols: MOST_CODES,
  returnErrors: true,
};

async function load(): Promise<void> {
  const binary = await readFile(fileURLToPath(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm")));
  await prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(binary).buffer }, fireImmediately: true });
}

let loaded: Promise<void> | undefined;

/** A raster of one byte a pixel. Pixels. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

export function toGrey({ width, height, data }: Raster): Grey {
  const grey = new Uint8Array(width * height);
  for (let from = 0, to = 0; to < grey.length; from += 3, to++) {
    grey[to] = ((data[from] as number) * 77 + (data[from + 1] as number) * 151 + (data[from + 2] as number) * 28) >> 8;
  }
  return { width, height, data: grey };
}

/** The raster so many times as large. */
export async function resized({ width, height, data }: Grey, times: number): Promise<Grey> {
  const result = await sharp(data, { raw: { width, height, channels: 1 } })
    .resize({ width: Math.round(width * times), kernel: "cubic" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: result.info.width, height: result.info.height, data: result.data };
}

/** As a PGM file: the one form the scanner takes without a copy in four channels. */
function toFile({ width, height, data }: Grey): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1");
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}

/** Looks for codes, also such as can be located and not read (`isValid` false). Positions in pixels of the raster. */
export async function scan(raster: Grey): Promise<ReadResult[]> {
  loaded ??= load();
  await loaded;
  return readBarcodes(toFile(raster), options);
}
