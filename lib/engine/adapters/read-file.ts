import type { Box, FileData, QualityProblem } from "@/lib/atlas/contract";
import type { FoundDocument } from "../documents/found-document";
import { qualityOf } from "../documents/quality/quality-of";
import { whyUnrecognised } from "../documents/quality/why-unrecognised";
import { splitDocuments } from "../documents/split-documents";
import { toFileData } from "../documents/to-file-data";
import type { DocumentPart, DocumentReading, Raster, ReadPage, TrustedSigners } from "../pipeline/ports";
import { Unreadable } from "../pipeline/unreadable";
import { centreIn, findCodesThoroughly, readCodes } from "./codes/read-codes";
import { isBlank } from "./image/is-blank";
import { liftFaint } from "./image/lift-faint";
import { measurePicture } from "./image/measure-picture";
import { encodePage, turnUpright } from "./image/render-page";
import { straightenCard } from "./image/straighten-card";
import { ocrPage, type Timings, timed, timedEach } from "./ocr/read-page";
import { openFile, type SourcePage } from "./open-file";
import { findSignatures } from "./pdf/signatures/find-signatures";
import { cardPages, showPages, type UprightPage } from "./show-pages";

type Found = Pick<ReadPage, "turn" | "source" | "lines" | "picture"> & { upright: Raster; isEmpty: boolean };

async function linesAndPixels(source: SourcePage, timings: Timings, signal?: AbortSignal): Promise<Found> {
  const { textLines } = source;
  if (textLines) return { turn: 0, source: "text-layer", lines: textLines, upright: source.raster, isEmpty: false };
  if (isBlank(source.raster)) return { turn: 0, source: "ocr", lines: [], upright: source.raster, isEmpty: true };
  const raster = await timed(timings, "straighten", () => straightenCard(source.raster));
  const legible = await timed(timings, "lift", () => liftFaint(raster));
  const { turn, skew, lines, seen } = await ocrPage(legible, timings, { signal });
  const picture = await timed(timings, "picture", () => measurePicture(raster, seen));
  const upright = await timed(timings, "upright", () => turnUpright(legible, { turn, skew }));
  return { turn, source: "ocr", lines, picture, upright, isEmpty: false };
}

/**
 * Begins to encode a page beside the reading of the next ones: a page with a text layer takes no network's time, and where
 * there is a second core it is idle.
 */
function encodeAhead(page: UprightPage): UprightPage {
  const encodedAhead = encodePage(page.read.page, page.upright);
  encodedAhead.catch(() => undefined); // thrown where it is awaited
  return { ...page, encodedAhead };
}

/** Reads one page and turns its pixels upright. */
export async function readPage(source: SourcePage, timings: Timings, signal?: AbortSignal): Promise<UprightPage> {
  const { upright, isEmpty, ...found } = await linesAndPixels(source, timings, signal);
  const { width, height } = upright;
  const codes = isEmpty || !source.mayHoldCodes ? [] : await timed(timings, "codes", () => readCodes(upright));
  const page: UprightPage = { read: { ...found, page: source.page, width, height, codes }, upright, isEmpty };
  return source.textLines ? encodeAhead(page) : page;
}

/** The signatures of a PDF; none in any other file. Their library is loaded when the first one comes. */
async function readSignatures(bytes: Uint8Array, roots: string[]) {
  const found = findSignatures(bytes);
  if (found.length === 0) return [];
  const { checkSignatures } = await import("./pdf/signatures/check-signatures");
  return checkSignatures(found, roots);
}

/** An Aadhaar has a code nearly always: where none was read, more patience pays. */
async function lookAgain(pages: UprightPage[], documents: FoundDocument[]): Promise<void> {
  const parts = documents.flatMap((document) => document.pages).filter(({ part }) => part);
  for (const { read, upright } of pages) {
    if (read.codes?.some(({ text }) => text !== null)) continue;
    const codes = await findCodesThoroughly(upright);
    read.codes = codes;
    for (const beside of parts.filter(({ page }) => page === read.page)) {
      beside.codes = codes.filter((code) => centreIn(code, beside.part as Box));
    }
  }
}

interface ReadDocument {
  pages: ReadPage[];
  fileData: FileData | null;
  /** What is wrong with its pictures; undefined where it has none. */
  problems: QualityProblem[] | undefined;
}

function readDocument(document: FoundDocument, trusted: TrustedSigners): ReadDocument {
  const { reader, pages } = document;
  const { problems, flag } = qualityOf(document);
  const read = reader && toFileData(reader.extract(pages, trusted));
  return { pages, problems, fileData: read && { ...read, ...(flag && { document_quality_flag: flag }) } };
}

/** What is wrong with the pictures of all documents, each once: several may lie in one picture. */
const problemsOf = (documents: ReadDocument[]): QualityProblem[] =>
  documents
    .flatMap(({ problems }) => problems ?? [])
    .filter((one, place, all) => all.findIndex(({ code, page }) => code === one.code && page === one.page) === place);

const toPart = ({ pages, fileData }: ReadDocument): DocumentPart => ({
  from: pages[0]?.page ?? 1,
  to: pages.at(-1)?.page ?? 1,
  documentType: fileData?.document_type ?? null,
  fileData,
});

/**
 * Reads a whole file: open, read, classify, extract, cover, encode. Everything a file can be is an outcome; what is thrown
 * is a failure of ours. Full Aadhaar numbers live in this function's memory alone.
 */
export async function readFile(
  bytes: Uint8Array,
  { trusted, password, signal }: { trusted: TrustedSigners; password?: string | undefined; signal?: AbortSignal },
): Promise<DocumentReading> {
  const timings: Timings = {};
  try {
    const pages: UprightPage[] = [];
    const sources = await timed(timings, "open", () => openFile(bytes, password));
    for await (const source of timedEach(timings, "decode", sources)) {
      pages.push(await readPage(source, timings, signal));
    }
    const read = pages.map((page) => page.read);
    if (pages.every(({ isEmpty }) => isEmpty)) throw new Unreadable("blank");
    const found = await timed(timings, "classify", () => splitDocuments(read));
    const cards = cardPages(found);
    await timed(timings, "codes", () =>
      lookAgain(
        pages.filter((page) => cards.has(page.read.page)),
        found,
      ),
    );
    const documents = await timed(timings, "extract", () => found.map((document) => readDocument(document, trusted)));
    const shown = await showPages(pages, found, timings);
    const quality = documents.some(({ problems }) => problems) ? { quality: problemsOf(documents) } : {};
    const main = documents.find((document) => document.fileData !== null);
    if (!main?.fileData) {
      const message = whyUnrecognised(quality.quality);
      return { outcome: "unrecognised", message, ...quality, ...shown, timings };
    }
    const signatures = await timed(timings, "signatures", () => readSignatures(bytes, trusted.pdf));
    const fileData = { ...main.fileData, ...(signatures.length > 0 ? { signatures } : {}) };
    return {
      outcome: "read",
      documentType: fileData.document_type,
      fileData,
      ...(documents.length > 1 && { parts: documents.map(toPart) }),
      ...quality,
      ...shown,
      timings,
    };
  } catch (error) {
    if (error instanceof Unreadable) return { outcome: "invalid", reason: error.reason, message: error.message };
    throw error;
  }
}
