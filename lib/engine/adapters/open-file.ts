import { fileTypeFromBuffer } from "file-type";
import type { Raster, TextLine } from "../pipeline/ports";
import { Unreadable } from "../pipeline/unreadable";
import { countPictures, openHeic, openImage } from "./image/open-image";

/** One page before it is read. */
export interface SourcePage {
  /** From 1. */
  page: number;
  raster: Raster;
  /** The PDF's own text, where it has one; the raster is upright then. */
  textLines: TextLine[] | undefined;
  /** False where there is nothing a code could be made of. */
  mayHoldCodes: boolean;
}

/** PDF readers accept the header anywhere in the first kilobyte (ISO 32000-1, implementation note 13). */
const PDF_HEADER_WITHIN = 1024;
const pictures = new Set(["image/jpeg", "image/png", "image/webp", "image/tiff", "image/heic", "image/heif"]);
/** Pages of one file that are read. */
const MOST_PAGES = 50;

function requireFewPages(pages: number): void {
  if (pages > MOST_PAGES) throw new Unreadable("too_many_pages");
}

async function* pdfPages(bytes: Uint8Array, password: string | undefined): AsyncGenerator<SourcePage> {
  // Loaded when the first PDF comes: most files are pictures.
  const { openPdf } = await import("./pdf/open-pdf");
  const pdf = await openPdf(bytes, password);
  try {
    requireFewPages(pdf.pageCount);
    for (let page = 1; page <= pdf.pageCount; page++) yield { page, ...pdf.readPage(page) };
  } finally {
    pdf.close();
  }
}

async function* picturePages(bytes: Uint8Array, mime: string): AsyncGenerator<SourcePage> {
  // Faxes and scanners bind pages in one TIFF; what moves in a WebP is no document.
  const pages = mime === "image/tiff" ? await countPictures(bytes) : 1;
  requireFewPages(pages);
  for (let page = 1; page <= pages; page++) {
    const raster = mime.startsWith("image/hei") ? await openHeic(bytes) : await openImage(bytes, page - 1);
    yield { page, raster, textLines: undefined, mayHoldCodes: true };
  }
}

/**
 * Opens a file page by page, judged by its content alone; one page's pixels are held at a time.
 * @param password of a PDF that needs one
 * @throws Unreadable, here or while the pages are read
 */
export async function openFile(bytes: Uint8Array, password?: string): Promise<AsyncGenerator<SourcePage>> {
  if (bytes.length === 0) throw new Unreadable("empty");
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEADER_WITHIN));
  if (head.includes("%PDF-")) return pdfPages(bytes, password);
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined); // a file too odd to be told is of no known type
  if (!type || !pictures.has(type.mime)) throw new Unreadable("unsupported_format");
  return picturePages(bytes, type.mime);
}
