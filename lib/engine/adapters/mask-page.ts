import type { Box } from "@/lib/atlas/contract";
import { findAadhaarNumbers } from "../documents/aadhaar/number-regions";
import type { MaskRegion, PageCode, Raster, TextLine } from "../pipeline/ports";
import { findCodesThoroughly, grown } from "./codes/read-codes";
import { cutOut, paintOver } from "./image/render-page";
import { ocrPage, type Timings, timed } from "./ocr/read-page";

/** Added around a number before it is painted over: shares of the number's height. */
const COVER_MARGIN = 0.25;
/** Added around a code: shares of its size. */
const CODE_MARGIN = 0.04;
/** What cannot be read is taken for a code where its sides are alike. */
const MOST_UNLIKE_SIDES = 1.5;
/** Times the page is looked through for codes again. */
const LOOKS = 3;

/** What is read again around a covered number: so many of its heights above and below, of its widths at the sides. */
const CHECK_HEIGHTS = 1;
const CHECK_WIDTHS = 0.25;

/** Fewer digits where a number stood say nothing of it: they are what the edges of the paint are taken for. */
const TELLING_DIGITS = 5;

function withMargin(box: Box, raster: Raster, sides = { right: true }): Box {
  const marginY = box.height * COVER_MARGIN;
  const marginX = (box.height * raster.height * COVER_MARGIN) / raster.width;
  const width = box.width + marginX + (sides.right ? marginX : 0);
  return { x: box.x - marginX, y: box.y - marginY, width, height: box.height + 2 * marginY };
}

/** The part of the page to read again, as far as it lies on it. */
function surroundings(box: Box): Box {
  const left = Math.max(0, box.x - CHECK_WIDTHS * box.width);
  const top = Math.max(0, box.y - CHECK_HEIGHTS * box.height);
  const right = Math.min(1, box.x + box.width * (1 + CHECK_WIDTHS));
  const bottom = Math.min(1, box.y + box.height * (1 + CHECK_HEIGHTS));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The digits of the lines that stand where the number stood. */
function digitsAt(lines: TextLine[], number: Box, part: Box): string {
  const top = (number.y - part.y) / part.height;
  const bottom = (number.y + number.height - part.y) / part.height;
  const left = (number.x - part.x) / part.width;
  const right = (number.x + number.width - part.x) / part.width;
  return lines
    .filter(({ box }) => {
      const middle = box.y + box.height / 2;
      return middle > top && middle < bottom && box.x < right && box.x + box.width > left;
    })
    .map(({ text }) => text.replace(/\D/g, ""))
    .join("");
}

/** Reads around a covered number. @returns whether no number, and of this one no more than what may stay, can be read */
async function isHidden(covered: Raster, { box, page }: MaskRegion, mayStay: string, timings: Timings) {
  const around = surroundings(box);
  const part = cutOut(covered, around);
  const { width, height, lines, turn } = await timed(timings, "check mask", () => ocrPage(part, {}, { isPart: true }));
  if (findAadhaarNumbers([{ page, width, height, turn, source: "ocr", lines }]).length > 0) return false;
  const left = digitsAt(lines, box, around);
  return mayStay ? mayStay.includes(left) : left.length < TELLING_DIGITS;
}

/**
 * Covers numbers: the first eight digits where their place is certain, else the whole. All are covered before any is
 * checked, since one may stand beside another.
 * @returns false where one can still be read
 */
async function coverNumbers(covered: Raster, numbers: MaskRegion[], timings: Timings): Promise<boolean> {
  paintOver(
    covered,
    numbers.map(({ box, firstEight }) => withMargin(firstEight ?? box, covered, { right: !firstEight })),
  );
  for (const number of numbers) {
    if (number.lastFour && (await isHidden(covered, number, number.lastFour, timings))) continue;
    if (number.lastFour) paintOver(covered, [withMargin(number.box, covered)]);
    if (!(await isHidden(covered, number, "", timings))) return false;
  }
  return true;
}

const isSquare = ({ box }: PageCode, { width, height }: Raster) => {
  const ratio = (box.width * width) / (box.height * height);
  return ratio < MOST_UNLIKE_SIDES && ratio > 1 / MOST_UNLIKE_SIDES;
};

/** Covers every code, also those first seen when the page is looked through again. @returns false where one can still be read */
async function coverCodes(covered: Raster, known: PageCode[], timings: Timings): Promise<boolean> {
  let codes = known;
  for (let look = 0; look < LOOKS; look++) {
    const hidden = codes.filter((code) => code.text !== null || isSquare(code, covered));
    paintOver(
      covered,
      hidden.map(({ box }) => grown(box, CODE_MARGIN)),
    );
    codes = await timed(timings, "check codes", () => findCodesThoroughly(covered));
    if (codes.length === 0) return true;
  }
  return codes.every(({ text }) => text === null);
}

/**
 * Covers Aadhaar numbers, and with them the codes of their page, which hold them too, and makes sure of both.
 * @param codes the codes to cover; undefined where the page's codes may stay
 * @returns undefined where something can still be read: such a page does not leave the engine
 */
export async function maskPage(
  upright: Raster,
  numbers: MaskRegion[],
  codes: PageCode[] | undefined,
  timings: Timings,
): Promise<Raster | undefined> {
  if (numbers.length === 0 && !codes) return upright;
  const covered = { ...upright, data: new Uint8Array(upright.data) };
  if (codes && !(await coverCodes(covered, codes, timings))) return undefined;
  return (await coverNumbers(covered, numbers, timings)) ? covered : undefined;
}
