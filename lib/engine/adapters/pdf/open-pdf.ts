import type { Raster, TextLine } from "../../pipeline/ports";
import { Unreadable } from "../../pipeline/unreadable";
import { bytesOf, loadPdfium, type Pdfium, takeMemory, withMemory } from "./pdfium";
import { type Character, readCharacters, UNKNOWN_SIGN } from "./read-characters";
import { renderPdfPage } from "./render-pdf-page";
import { toLines } from "./text-lines";

/** Fewer characters are a stamp or a page number over a scan, not a text layer. */
const LEAST_TEXT = 40;
/** FPDF_ERR_PASSWORD of PDFium's fpdfview.h: a password is needed, or another one. */
const PASSWORD_ERROR = 4;
/** FORMTYPE_NONE of fpdf_formfill.h. */
const NO_FORM = 0;
/** FPDF_FORMFILLINFO of fpdf_formfill.h, without any of its calls back: it has fewer bytes than these, its version first. */
const FORM_INFO_SIZE = 256;
const FORM_INFO_VERSION = 2;

export interface PdfPage {
  /** The page's own text, or undefined where it must be read by OCR. */
  textLines: TextLine[] | undefined;
  raster: Raster;
  /** False where there is nothing a code could be made of. */
  mayHoldCodes: boolean;
}

export interface OpenPdf {
  pageCount: number;
  /**
   * @param page from 1
   * @throws Unreadable broken
   */
  readPage(page: number): PdfPage;
  close(): void;
}

/** A password as the library takes it: its bytes and a zero behind them. They are wiped, not only given back. */
function withPassword<T>(pdfium: Pdfium, password: string | undefined, use: (address: number) => T): T {
  if (password === undefined) return use(0);
  const bytes = new TextEncoder().encode(`${password}\0`);
  return withMemory(pdfium, bytes.length, (address) => {
    bytesOf(pdfium).set(bytes, address);
    try {
      return use(address);
    } finally {
      bytesOf(pdfium).fill(0, address, address + bytes.length);
    }
  });
}

function loadDocument(pdfium: Pdfium, address: number, size: number, password: string | undefined): number {
  const document = withPassword(pdfium, password, (at) => pdfium.FPDF_LoadMemDocument(address, size, at));
  if (document !== 0) return document;
  if (pdfium.FPDF_GetLastError() !== PASSWORD_ERROR) throw new Unreadable("broken");
  throw new Unreadable(password === undefined ? "password_needed" : "password_wrong");
}

/**
 * Whether these signs are a page's text: known signs, most of them along its lines. A page drawn sideways, or in letters of
 * which the file does not say what they mean, is read as it is seen.
 */
function isTextLayer(characters: Character[]): boolean {
  const printed = characters.filter(({ text }) => text !== " ");
  const legible = printed.filter(({ text, isUpright }) => text !== UNKNOWN_SIGN && isUpright);
  return legible.length >= LEAST_TEXT && legible.length * 2 > printed.length;
}

function readPage(pdfium: Pdfium, document: number, form: number | undefined, number: number): PdfPage {
  const page = pdfium.FPDF_LoadPage(document, number - 1);
  if (page === 0) throw new Unreadable("broken");
  try {
    const size = { width: pdfium.FPDF_GetPageWidth(page), height: pdfium.FPDF_GetPageHeight(page) };
    const characters = readCharacters(pdfium, page, size);
    const textLines = isTextLayer(characters) ? toLines(characters, size) : undefined;
    return { textLines, ...renderPdfPage(pdfium, { page, form, size }, { isRead: textLines !== undefined }) };
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

interface Form {
  /** The environment in which its fields are drawn. */
  form: number;
  close(): void;
}

/** Makes a document's form fields drawable; undefined where it has none, since looking for them takes as long as a page. */
function openForm(pdfium: Pdfium, document: number): Form | undefined {
  if (pdfium.FPDF_GetFormType(document) === NO_FORM) return undefined;
  const info = takeMemory(pdfium, FORM_INFO_SIZE);
  bytesOf(pdfium).fill(0, info, info + FORM_INFO_SIZE);
  new DataView(pdfium.memory.buffer).setUint32(info, FORM_INFO_VERSION, true);
  const form = pdfium.FPDFDOC_InitFormFillEnvironment(document, info);
  return {
    form,
    close() {
      pdfium.FPDFDOC_ExitFormFillEnvironment(form);
      pdfium.free(info);
    },
  };
}

/**
 * Opens a PDF with PDFium, which gives both its text and its pixels. pdf.js took four times as long for the text alone.
 * @throws Unreadable password_needed, password_wrong, broken
 */
export async function openPdf(bytes: Uint8Array, password?: string): Promise<OpenPdf> {
  const pdfium = await loadPdfium();
  const address = takeMemory(pdfium, bytes.length); // read from until the document is closed
  try {
    bytesOf(pdfium).set(bytes, address);
    const document = loadDocument(pdfium, address, bytes.length, password);
    const form = openForm(pdfium, document);
    return {
      pageCount: pdfium.FPDF_GetPageCount(document),
      readPage: (page) => readPage(pdfium, document, form?.form, page),
      close() {
        form?.close();
        pdfium.FPDF_CloseDocument(document);
        pdfium.free(address);
      },
    };
  } catch (error) {
    pdfium.free(address);
    throw error;
  }
}
