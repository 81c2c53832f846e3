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

/** The renderer gives R, G, B, A on white. */
function toRgb(rgba: Uint8Array, pixels: number): Uint8Array {
  const rgb = new Uint8Array(pixels * 3);
  for (let index = 0; index < pixels; index++) {
    rgb[index * 3] = rgba[index * 4] as number;
    rgb[index * 3 + 1] = rgba[index * 4 + 1] as number;
    rgb[index * 3 + 2] = rgba[index * 4 + 2] as number;
  }
  return rgb;
}
