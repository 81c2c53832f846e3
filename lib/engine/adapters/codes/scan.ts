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

/** The raster in grey, as a PGM file: the one form the scanner takes without another copy in four channels. */
function toGreyFile({ width, height, data }: Raster): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1");
  const file = new Uint8Array(head.length + width * height);
  file.set(head);
  for (let from = 0, to = head.length; to < file.length; from += 3, to++) {
    const [red = 0, green = 0, blue = 0] = [data[from], data[from + 1], data[from + 2]];
    file[to] = (red * 77 + green * 151 + blue * 28) >> 8;
  }
  return file;
}

/** Looks for codes, also such as can be located and not read (`isValid` false). Positions in pixels of the raster. */
export async function scan(raster: Raster): Promise<ReadResult[]> {
  loaded ??= load();
  await loaded;
  return readBarcodes(toGreyFile(raster), options);
}

/** The raster so many times as large. */
export async function resized(raster: Raster, times: number): Promise<Raster> {
  const { data, info } = await sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } })
    .resize({ width: Math.round(raster.width * times), kernel: "cubic" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
