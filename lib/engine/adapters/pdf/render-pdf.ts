import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from "@hyzyla/pdfium";
import type { Raster } from "../../pipeline/ports";
import { Unreadable } from "../../pipeline/unreadable";
import { PAGE_LONG_SIDE } from "../image/open-image";
import { RENDITION_LONG_SIDE } from "../image/render-page";

/** 300 dots an inch, of 72 points: more shows nothing new. */
const LARGEST_SCALE = 300 / 72;

let library: Promise<PDFiumLibrary> | undefined;

/** Pages of a PDF as pictures, by PDFium. */
export class PdfRenderer {
  private constructor(private readonly document: PDFiumDocument) {}

  /** @throws Unreadable broken */
  static async open(bytes: Uint8Array, password: string | undefined): Promise<PdfRenderer> {
    library ??= PDFiumLibrary.init();
    try {
      return new PdfRenderer(await (await library).loadDocument(bytes, password));
    } catch (error) {
      throw new Unreadable("broken", { cause: error });
    }
  }

  /**
   * Renders a page (from 1) so that its long side has PAGE_LONG_SIDE pixels, or fewer on a small page. A page that is only
   * shown, since its text is known and it holds no codes, is rendered no larger than it is shown.
   */
  async render(page: number, { isRead }: { isRead: boolean }): Promise<{ raster: Raster; mayHoldCodes: boolean }> {
    try {
      const source = this.document.getPage(page - 1);
      const mayHoldCodes = !isRead || holdsPictures(source);
      const longSide = mayHoldCodes ? PAGE_LONG_SIDE : RENDITION_LONG_SIDE;
      const { originalWidth, originalHeight } = source.getOriginalSize();
      const scale = Math.min(LARGEST_SCALE, longSide / Math.max(originalWidth, originalHeight, 1));
      const { width, height, data } = await source.render({ scale, render: "bitmap", renderFormFields: true });
      return { raster: { width, height, data: toRgb(data, width * height) }, mayHoldCodes };
    } catch (error) {
      throw new Unreadable("broken", { cause: error });
    }
  }

  close(): void {
    this.document.destroy();
  }
}

/** The least code, a QR of version 1, has more dark squares; ruled tables have as many lines only when they are long. */
const MOST_PATHS = 150;

/** Whether a page holds anything but text and a few lines: what a code may be made of. */
function holdsPictures(page: PDFiumPage): boolean {
  let paths = 0;
  for (const { type } of page.objects()) {
    if (type === "path") paths++;
    if ((type !== "text" && type !== "path") || paths > MOST_PATHS) return true;
  }
  return false;
}

/**
 * The renderer gives R, G, B, A on white. Four pixels of it are three words of R, G, B: by words (Node runs on little-endian
 * machines alone) a page takes a fifth of the time it takes byte by byte. Signed ones, since V8 keeps the others as doubles.
 */
function toRgb(rgba: Uint8Array, pixels: number): Uint8Array {
  const words = new Int32Array(rgba.buffer, rgba.byteOffset, pixels);
  const packed = new Int32Array(Math.ceil(pixels / 4) * 3);
  for (let from = 0, to = 0; from < pixels; from += 4, to += 3) {
    const second = words[from + 1] as number; // beyond the last pixel undefined, which counts as 0 in what follows
    const third = words[from + 2] as number;
    packed[to] = ((words[from] as number) & 0xffffff) | (second << 24);
    packed[to + 1] = ((second >>> 8) & 0xffff) | (third << 16);
    packed[to + 2] = ((third >>> 16) & 0xff) | ((words[from + 3] as number) << 8);
  }
  return new Uint8Array(packed.buffer, 0, pixels * 3);
}
