import { findAadhaarQrs } from "../documents/aadhaar/find-qrs";
import { findAadhaarNumbers } from "../documents/aadhaar/number-regions";
import { classify } from "../documents/classify";
import { toFileData } from "../documents/to-file-data";
import type { DocumentReading, PageRendition, Raster, ReadPage, TrustedSigners } from "../pipeline/ports";
import { Unreadable } from "../pipeline/unreadable";
import { findCodesThoroughly, readCodes } from "./codes/read-codes";
import { isBlank } from "./image/is-blank";
import { measureChroma } from "./image/measure-chroma";
import { encodePage, turnUpright } from "./image/render-page";
import { maskPage } from "./mask-page";
import { ocrPage, type Timings, timed } from "./ocr/read-page";
import { openFile, type SourcePage } from "./open-file";
import { findSignatures } from "./pdf/signatures/find-signatures";

type Found = Pick<ReadPage, "turn" | "source" | "lines"> & { upright: Raster };

async function linesAndPixels(source: SourcePage, timings: Timings, signal?: AbortSignal): Promise<Found> {
  const { raster, textLines } = source;
  if (textLines) return { turn: 0, source: "text-layer", lines: textLines, upright: raster };
  if (isBlank(raster)) return { turn: 0, source: "ocr", lines: [], upright: raster };
  const { turn, skew, lines } = await ocrPage(raster, timings, { signal });
  const upright = await timed(timings, "upright", () => turnUpright(raster, { turn, skew }));
  return { turn, source: "ocr", lines, upright };
}

/** Reads one page and turns its pixels upright. */
export async function readPage(
  source: SourcePage,
  timings: Timings,
  signal?: AbortSignal,
): Promise<{ read: ReadPage; upright: Raster }> {
  const { upright, ...found } = await linesAndPixels(source, timings, signal);
  const { width, height } = upright;
  const chroma = measureChroma(
    upright,
    found.lines.map(({ box }) => box),
  );
  const isEmpty = found.lines.length === 0 && isBlank(upright);
  const codes = isEmpty ? [] : await timed(timings, "codes", () => readCodes(upright));
  return { read: { ...found, page: source.page, width, height, chroma, codes }, upright };
}

/** The signatures of a PDF; none in any other file. Their library is loaded when the first one comes. */
async function readSignatures(bytes: Uint8Array, roots: string[]) {
  const found = findSignatures(bytes);
  if (found.length === 0) return [];
  const { checkSignatures } = await import("./pdf/signatures/check-signatures");
  return checkSignatures(found, roots);
}

/** An Aadhaar has a code nearly always: where none was read, more patience pays. */
async function lookAgain(pages: { read: ReadPage; upright: Raster }[]): Promise<void> {
  for (const { read, upright } of pages) {
    if (!read.codes?.some(({ text }) => text !== null)) read.codes = await findCodesThoroughly(upright);
  }
}

/** Every page of these types shows a number: a page where none was found is not shown. */
const showsAadhaarNumber = (documentType: string | undefined) => documentType === "AADHAAR";

/**
 * Reads a whole file: open, read, classify, extract, cover, encode. Everything a file can be is an outcome; what is thrown
 * is a failure of ours. Full Aadhaar numbers live in this function's memory alone.
 */
export async function readFile(
  bytes: Uint8Array,
  trusted: TrustedSigners,
  signal?: AbortSignal,
): Promise<DocumentReading> {
  const timings: Timings = {};
  try {
    const pages: { read: ReadPage; upright: Raster }[] = [];
    const sources = await timed(timings, "open", () => openFile(bytes));
    for await (const source of sources) pages.push(await readPage(source, timings, signal));
    const read = pages.map((page) => page.read);
    if (read.every(({ lines }) => lines.length === 0) && pages.every(({ upright }) => isBlank(upright))) {
      throw new Unreadable("blank");
    }
    const { reader } = await timed(timings, "classify", () => classify(read));
    const isCard = showsAadhaarNumber(reader?.documentType);
    if (isCard) await timed(timings, "codes", () => lookAgain(pages));
    const extraction = await timed(timings, "extract", () => reader?.extract(read, trusted));
    const regions = findAadhaarNumbers(read, isCard);
    const qrPages = new Set(findAadhaarQrs(read).map(({ page }) => page));
    const renditions: PageRendition[] = [];
    for (const { read: page, upright } of pages) {
      const here = regions.filter((region) => region.page === page.page);
      const withheld = isCard && !here.some(({ isNumber }) => isNumber);
      const hidesCodes = isCard || here.length > 0 || qrPages.has(page.page);
      const codes = hidesCodes ? (page.codes ?? []) : undefined;
      const shown = withheld ? undefined : await maskPage(upright, here, codes, timings);
      if (shown) renditions.push(await timed(timings, "encode", () => encodePage(page.page, shown)));
    }
    const masked = regions.length > 0 || qrPages.size > 0;
    if (!reader || !extraction) {
      const message = "The document's type was not recognised";
      return { outcome: "unrecognised", message, pages: renditions, masked, timings };
    }
    const signatures = await timed(timings, "signatures", () => readSignatures(bytes, trusted.pdf));
    const fileData = { ...toFileData(extraction), ...(signatures.length > 0 ? { signatures } : {}) };
    return { outcome: "read", documentType: reader.documentType, fileData, pages: renditions, masked, timings };
  } catch (error) {
    if (error instanceof Unreadable) return { outcome: "invalid", reason: error.reason, message: error.message };
    throw error;
  }
}
