import { createRequire } from "node:module";
import path from "node:path";
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextItem } from "pdfjs-dist/types/src/display/api";
import type { TextLine } from "../../pipeline/ports";
import { Unreadable } from "../../pipeline/unreadable";
import { PdfRenderer } from "./render-pdf";
import { toLines } from "./text-lines";

/** Fewer characters are a stamp or a page number over a scan, not a text layer. */
const LEAST_TEXT = 40;

const assets = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

export interface OpenPdf {
  pageCount: number;
  /** The text layer of a page (from 1), or undefined where it must be read by OCR. */
  textLines(page: number): Promise<TextLine[] | undefined>;
  renderer: PdfRenderer;
  close(): Promise<void>;
}

async function load(bytes: Uint8Array, password: string | undefined): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes), // a copy: pdfjs takes the memory for itself, and refuses a Buffer
      password,
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      standardFontDataUrl: `${path.join(assets, "standard_fonts")}/`,
      cMapUrl: `${path.join(assets, "cmaps")}/`,
      cMapPacked: true,
    }).promise;
  } catch (error) {
    if ((error as Error).name === "PasswordException") {
      throw new Unreadable(password === undefined ? "password_needed" : "password_wrong", { cause: error });
    }
    throw new Unreadable("broken", { cause: error });
  }
}

async function readTextLayer(document: PDFDocumentProxy, number: number): Promise<TextLine[] | undefined> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const texts = items.filter((item): item is TextItem => "str" in item);
  const length = texts.reduce((sum, { str }) => sum + str.trim().length, 0);
  return length < LEAST_TEXT ? undefined : toLines(texts, viewport);
}

/** @throws Unreadable password_needed, password_wrong, broken */
export async function openPdf(bytes: Uint8Array, password?: string): Promise<OpenPdf> {
  const document = await load(bytes, password);
  const renderer = await PdfRenderer.open(bytes, password);
  return {
    pageCount: document.numPages,
    renderer,
    textLines: (number) => readTextLayer(document, number).catch(() => undefined), // broken: OCR reads what can be seen
    async close() {
      renderer.close();
      await document.loadingTask.destroy();
    },
  };
}
