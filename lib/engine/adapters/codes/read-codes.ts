import type { ReadResult } from "zxing-wasm/reader";
import type { Box } from "@/lib/atlas/contract";
import type { PageCode, Raster } from "../../pipeline/ports";
import { cutOut } from "../image/render-page";
import { findTextures } from "./find-textures";
import { type Grey, resized, scan, toGrey } from "./scan";
import { sharpened } from "./sharpen";

/** Pages of fewer pixels on their long side have codes of about a pixel a module: they are read twice as large. */
const SMALL_PAGE = 800;
/** A code that is missed at one size is seen at another: a thorough look takes all of these. */
const THOROUGH_SIZES = [0.8, 1, 1.5];
/*
 * Sharpened, codes are read that blur had made unreadable: of 36 blurred specimens 32 instead of 18 (fronts of cards 8 of 12
 * instead of 2, where modules have 2.6 pixels), and every one is seen. Fine ones need the page twice as large.
 */
const SHARP_AS_IT_IS = { radius: 2, amount: 3 };
const SHARP_ENLARGED = { radius: 3, amount: 6 };
/** Pages with a longer side are scans of whole sheets: their codes are coarse enough. */
const LARGE_PAGE = 1300;
const ENLARGED = 2;
/** Around a code that was located and not read, shares of its size: the second try needs the white around it. */
const SURROUNDINGS = 0.12;
/** Pixels: what is larger is not unread for its size. */
const MOST_ENLARGED = 1_000_000;

const isSmall = ({ width, height }: Grey) => Math.max(width, height) < SMALL_PAGE;

/** Where a code stands, shares of the raster. */
function boxOf({ position }: ReadResult, { width, height }: Grey): Box {
  const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft];
  const [left, right] = [Math.min(...corners.map(({ x }) => x)), Math.max(...corners.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...corners.map(({ y }) => y)), Math.max(...corners.map(({ y }) => y))];
  return { x: left / width, y: top / height, width: (right - left) / width, height: (bottom - top) / height };
}

/** The box grown by a share of its size on every side. */
export const grown = ({ x, y, width, height }: Box, share: number): Box => ({
  x: x - share * width,
  y: y - share * height,
  width: width * (1 + 2 * share),
  height: height * (1 + 2 * share),
});

const toCode = (result: ReadResult, raster: Grey): PageCode => ({
  format: result.symbology === "PDF417" ? "PDF417" : "QR",
  text: result.isValid ? result.text : null,
  box: boxOf(result, raster),
});

/** Whether the middle of a code lies within a box. */
export const centreIn = ({ box }: PageCode, within: Box) => {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return x > within.x && x < within.x + within.width && y > within.y && y < within.y + within.height;
};

/** One code a place: the scanner tries a code it cannot read several times. */
function withoutRepeats(codes: PageCode[]): PageCode[] {
  const surestFirst = [...codes].sort((a, b) => Number(b.text !== null) - Number(a.text !== null));
  return surestFirst.filter((code, index) => !surestFirst.slice(0, index).some(({ box }) => centreIn(code, box)));
}

const sharp = (grey: Grey, { radius, amount }: typeof SHARP_ENLARGED) => sharpened(grey, radius, amount);

async function readAgain(raster: Raster, code: PageCode): Promise<PageCode> {
  const pixels = code.box.width * raster.width * code.box.height * raster.height;
  if (code.text !== null || pixels > MOST_ENLARGED) return code;
  const part = await resized(toGrey(cutOut(raster, grown(code.box, SURROUNDINGS))), ENLARGED);
  for (const seen of [part, sharp(part, SHARP_ENLARGED)]) {
    const read = (await scan(seen)).find(({ isValid }) => isValid);
    if (read) return { ...code, text: read.text };
  }
  return code;
}

/** The QR and PDF417 codes of an upright page, those included that can be seen and not be read. */
export async function readCodes(raster: Raster): Promise<PageCode[]> {
  const grey = toGrey(raster);
  const seen = isSmall(grey) ? await resized(grey, ENLARGED) : grey;
  const codes = withoutRepeats((await scan(seen)).map((result) => toCode(result, seen)));
  const read: PageCode[] = [];
  for (const code of codes) read.push(await readAgain(raster, code));
  return read;
}

/** The page in every way in which a thorough look takes it. */
async function* looks(grey: Grey): AsyncGenerator<Grey> {
  for (const size of THOROUGH_SIZES) yield size === 1 ? grey : await resized(grey, size);
  yield sharp(grey, SHARP_AS_IT_IS);
  if (Math.max(grey.width, grey.height) > LARGE_PAGE) return;
  const enlarged = await resized(grey, ENLARGED);
  yield enlarged;
  yield sharp(enlarged, SHARP_ENLARGED);
}

/** Every place of a page where a code can be made out in one way or another; takes ten times as long. */
export async function findCodesThoroughly(raster: Raster): Promise<PageCode[]> {
  const grey = toGrey(raster);
  const found: PageCode[] = [];
  for await (const seen of looks(grey)) {
    found.push(...(await scan(seen)).map((result) => toCode(result, seen)));
  }
  const patterned = findTextures(grey).map((box): PageCode => ({ format: "QR", text: null, box }));
  return withoutRepeats([...found, ...patterned]);
}
