import type { Box, FileData } from "@/lib/atlas/contract";
import { findAadhaarNumbers } from "../documents/aadhaar/number-regions";
import { type FoundDocument, splitDocuments } from "../documents/split-documents";
import { toFileData } from "../documents/to-file-data";
import type { DocumentPart, DocumentReading, PageRendition, Raster, ReadPage } from "../pipeline/ports";
import { Unreadable } from "../pipeline/unreadable";
import { isBlank } from "./image/is-blank";
import { measureChroma } from "./image/measure-chroma";
import { cutOut, encodePage, paintOver, turnUpright } from "./image/render-page";
import { ocrPage, type Timings, timed } from "./ocr/read-page";
import { openFile, type SourcePage } from "./open-file";

/** Added around a number before it is painted over: shares of the number's height. */
const COVER_MARGIN = 0.25;

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
  return { read: { ...found, page: source.page, width, height, chroma }, upright };
}

const withMargin = (box: Box, raster: Raster): Box => {
  const marginY = box.height * COVER_MARGIN;
  const marginX = (box.height * raster.height * COVER_MARGIN) / raster.width;
  return { x: box.x - marginX, y: box.y - marginY, width: box.width + 2 * marginX, height: box.height + 2 * marginY };
};

/** What is read again around a covered number: so many of its heights above and below, of its widths at the sides. */
const CHECK_HEIGHTS = 1;
const CHECK_WIDTHS = 0.25;

const surroundings = (box: Box): Box => ({
  x: box.x - CHECK_WIDTHS * box.width,
  y: box.y - CHECK_HEIGHTS * box.height,
  width: box.width * (1 + 2 * CHECK_WIDTHS),
  height: box.height * (1 + 2 * CHECK_HEIGHTS),
});

/**
 * Covers Aadhaar numbers on a page and makes sure of it by reading around them again.
 * @returns undefined where a number can still be read: such a page does not leave the engine
 */
async function cover(upright: Raster, regions: Box[], page: number, timings: Timings): Promise<Raster | undefined> {
  if (regions.length === 0) return upright;
  const covered = { ...upright, data: new Uint8Array(upright.data) };
  paintOver(
    covered,
    regions.map((box) => withMargin(box, covered)),
  );
  for (const region of regions) {
    const part = cutOut(covered, surroundings(region));
    const { width, height, lines, turn } = await timed(timings, "check mask", () =>
      ocrPage(part, {}, { isPart: true }),
    );
    const left = findAadhaarNumbers([{ page, width, height, turn, source: "ocr", lines, chroma: 0 }]);
    if (left.length > 0) return undefined;
  }
  return covered;
}

/** Every page of these types shows a number: a page where none was found is not shown. */
const showsAadhaarNumber = (documentType: string | undefined) => documentType === "AADHAAR";

interface ReadDocument {
  own: ReadPage[];
  isCard: boolean;
  fileData: FileData | null;
}

const readDocument = ({ reader, pages }: FoundDocument): ReadDocument => ({
  own: pages,
  isCard: showsAadhaarNumber(reader?.documentType),
  fileData: reader ? toFileData(reader.extract(pages)) : null,
});

const toPart = ({ own, fileData }: ReadDocument): DocumentPart => ({
  from: own[0]?.page ?? 1,
  to: own.at(-1)?.page ?? 1,
  documentType: fileData?.document_type ?? null,
  fileData,
});

/**
 * Reads a whole file: open, read, classify, extract, cover, encode. Everything a file can be is an outcome; what is thrown
 * is a failure of ours. Full Aadhaar numbers live in this function's memory alone.
 */
export async function readFile(
  bytes: Uint8Array,
  { password, signal }: { password?: string | undefined; signal?: AbortSignal } = {},
): Promise<DocumentReading> {
  const timings: Timings = {};
  try {
    const pages: { read: ReadPage; upright: Raster }[] = [];
    const sources = await timed(timings, "open", () => openFile(bytes, password));
    for await (const source of sources) pages.push(await readPage(source, timings, signal));
    const read = pages.map((page) => page.read);
    if (read.every(({ lines }) => lines.length === 0) && pages.every(({ upright }) => isBlank(upright))) {
      throw new Unreadable("blank");
    }
    const documents = await timed(timings, "extract", () => splitDocuments(read).map(readDocument));
    const regions = documents.flatMap(({ own, isCard }) => findAadhaarNumbers(own, isCard));
    const cards = new Set(documents.filter(({ isCard }) => isCard).flatMap(({ own }) => own.map(({ page }) => page)));
    const renditions: PageRendition[] = [];
    for (const { read: page, upright } of pages) {
      const here = regions.filter((region) => region.page === page.page);
      const withheld = cards.has(page.page) && !here.some(({ isNumber }) => isNumber);
      const boxes = here.map(({ box }) => box);
      const shown = withheld ? undefined : await cover(upright, boxes, page.page, timings);
      if (shown) renditions.push(await timed(timings, "encode", () => encodePage(page.page, shown)));
    }
    const masked = regions.length > 0;
    const main = documents.find((document) => document.fileData !== null);
    if (!main?.fileData) {
      const message = "The document's type was not recognised";
      return { outcome: "unrecognised", message, pages: renditions, masked, timings };
    }
    const { fileData } = main;
    return {
      outcome: "read",
      documentType: fileData.document_type,
      fileData,
      ...(documents.length > 1 && { parts: documents.map(toPart) }),
      pages: renditions,
      masked,
      timings,
    };
  } catch (error) {
    if (error instanceof Unreadable) return { outcome: "invalid", reason: error.reason, message: error.message };
    throw error;
  }
}
