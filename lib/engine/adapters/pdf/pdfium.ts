import { PDFiumLibrary } from "@hyzyla/pdfium";

/**
 * The functions of PDFium's C interface that are used here (fpdfview.h, fpdf_edit.h, fpdf_formfill.h, fpdf_text.h).
 * Documents, pages, objects and the like are numbers that it gives out, 0 where there is none; what it writes it writes to an
 * address of its memory.
 */
export interface Pdfium {
  memory: WebAssembly.Memory;
  malloc(size: number): number;
  free(address: number): void;

  FPDF_LoadMemDocument(address: number, size: number, password: number): number;
  FPDF_GetLastError(): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetPageCount(document: number): number;
  FPDF_GetFormType(document: number): number;
  FPDFDOC_InitFormFillEnvironment(document: number, info: number): number;
  FPDFDOC_ExitFormFillEnvironment(form: number): void;

  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  /** Points, as the page is seen. */
  FPDF_GetPageWidth(page: number): number;
  FPDF_GetPageHeight(page: number): number;
  /** Takes the page's own coordinates to whole units of a device of this size. */
  FPDF_PageToDevice(
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    turn: number,
    x: number,
    y: number,
    deviceX: number,
    deviceY: number,
  ): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;

  FPDFBitmap_CreateEx(width: number, height: number, format: number, address: number, stride: number): number;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    turn: number,
    flags: number,
  ): void;
  FORM_OnAfterLoadPage(page: number, form: number): void;
  FORM_OnBeforeClosePage(page: number, form: number): void;
  FPDF_FFLDraw(
    form: number,
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    turn: number,
    flags: number,
  ): void;

  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFText_CountChars(text: number): number;
  FPDFText_GetUnicode(text: number, index: number): number;
  FPDFText_IsGenerated(text: number, index: number): number;
  /** Whether it is a hyphen at the end of a line, whose code is none. */
  FPDFText_IsHyphen(text: number, index: number): number;
  /** Whether its code is a guess: the file does not say what it means. */
  FPDFText_HasUnicodeMapError(text: number, index: number): number;
  FPDFText_GetTextObject(text: number, index: number): number;
  FPDFText_GetFontSize(text: number, index: number): number;
  /** Six floats. */
  FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  /** Four floats: left, top, right, bottom, in the page's own coordinates. */
  FPDFText_GetLooseCharBox(text: number, index: number, box: number): number;
  /** Two doubles, in the page's own coordinates. */
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
}

let loading: Promise<Pdfium> | undefined;

/**
 * The library, loaded once a process. Its package describes pages and pixels. Text with its places, and pixels in the order
 * that is wanted, have only the functions beneath; what the package wraps around each of them takes longer than they do.
 */
export function loadPdfium(): Promise<Pdfium> {
  loading ??= PDFiumLibrary.init().then(
    (library) => (library as unknown as { module: { wasmExports: Pdfium } }).module.wasmExports,
  );
  return loading;
}

/** The library's memory. It lies elsewhere once the library has taken more: to be asked for anew after every call. */
export const bytesOf = ({ memory }: Pdfium): Uint8Array => new Uint8Array(memory.buffer);

/** Memory of the library's, to be given back with `free`. @throws Error where it has none left */
export function takeMemory(pdfium: Pdfium, size: number): number {
  const address = pdfium.malloc(size);
  if (address === 0) throw new Error(`PDFium has no ${size} bytes left`);
  return address;
}

/**
 * Memory of the library's, which is given back afterwards.
 * @param size bytes
 * @throws Error where the library has none left
 */
export function withMemory<T>(pdfium: Pdfium, size: number, use: (address: number) => T): T {
  const address = takeMemory(pdfium, size);
  try {
    return use(address);
  } finally {
    pdfium.free(address);
  }
}
