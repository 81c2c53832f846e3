import type { Raster } from "../../pipeline/ports";
import { PAGE_LONG_SIDE } from "../image/open-image";
import { RENDITION_LONG_SIDE } from "../image/render-page";
import { bytesOf, type Pdfium, withMemory } from "./pdfium";

/** 300 dots an inch, of 72 points: more shows nothing new. */
const LARGEST_SCALE = 300 / 72;

/** Of PDFium's fpdfview.h: three bytes a pixel, blue first; annotations are drawn; red is put first. */
const BITMAP_BGR = 2;
const ANNOTATIONS = 0x01;
const RED_FIRST = 0x10;
const WHITE = 0xff;

export interface PageToRender {
  page: number;
  /** The environment in which the document's form fields are drawn, if it has any. */
  form: number | undefined;
  /** Points. */
  size: { width: number; height: number };
}

function drawForm(pdfium: Pdfium, form: number, page: number, bitmap: number, size: { width: number; height: number }) {
  pdfium.FORM_OnAfterLoadPage(page, form);
  pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, size.width, size.height, 0, RED_FIRST);
  pdfium.FORM_OnBeforeClosePage(page, form);
}

/**
 * Renders a page so that its long side has PAGE_LONG_SIDE pixels, or fewer on a small page. A page that is only shown, since
 * its text is known and it holds no codes, is rendered no larger than it is shown.
 */
export function renderPdfPage(
  pdfium: Pdfium,
  { page, form, size }: PageToRender,
  { isRead }: { isRead: boolean },
): { raster: Raster; mayHoldCodes: boolean } {
  const mayHoldCodes = !isRead || holdsPictures(pdfium, page);
  const longSide = mayHoldCodes ? PAGE_LONG_SIDE : RENDITION_LONG_SIDE;
  const scale = Math.min(LARGEST_SCALE, longSide / Math.max(size.width, size.height, 1));
  const width = Math.max(1, Math.floor(size.width * scale));
  const height = Math.max(1, Math.floor(size.height * scale));
  const stride = width * 3;
  const data = withMemory(pdfium, stride * height, (address) => {
    bytesOf(pdfium).fill(WHITE, address, address + stride * height);
    const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BITMAP_BGR, address, stride);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS | RED_FIRST);
    if (form !== undefined) drawForm(pdfium, form, page, bitmap, { width, height });
    pdfium.FPDFBitmap_Destroy(bitmap);
    return bytesOf(pdfium).slice(address, address + stride * height);
  });
  return { raster: { width, height, data }, mayHoldCodes };
}

/** The least code, a QR of version 1, has more dark squares; ruled tables have as many lines only when they are long. */
const MOST_PATHS = 150;
/** Kinds of page objects, of PDFium's fpdf_edit.h. */
const TEXT = 1;
const PATH = 2;

/** Whether a page holds anything but text and a few lines: what a code may be made of. */
function holdsPictures(pdfium: Pdfium, page: number): boolean {
  const count = pdfium.FPDFPage_CountObjects(page);
  let paths = 0;
  for (let index = 0; index < count; index++) {
    const type = pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, index));
    if (type === PATH) paths++;
    if ((type !== TEXT && type !== PATH) || paths > MOST_PATHS) return true;
  }
  return false;
}
