import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { PdfRenderer } from "@/lib/engine/adapters/pdf/render-pdf";

/** Red on the left, blue on the right, as large as asked for in points. */
function twoColours(width: number, height: number): Promise<Buffer> {
  return new Promise((done) => {
    const document = new PDFDocument({ size: [width, height], margin: 0 });
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => done(Buffer.concat(chunks)));
    document.rect(0, 0, width / 2, height).fill("#c81e0a");
    document.rect(width / 2, 0, width / 2, height).fill("#0a1ec8");
    document.end();
  });
}

describe("a rendered page of a PDF", () => {
  it.each([
    [24, 24],
    [25, 24.96],
    [26.16, 25.2],
  ])("keeps its colours to the last pixel at %s by %s points", async (width, height) => {
    const renderer = await PdfRenderer.open(await twoColours(width, height), undefined);
    try {
      const { raster } = await renderer.render(1, { isRead: false });
      expect(raster.data).toHaveLength(raster.width * raster.height * 3);
      const at = (x: number, y: number) => [...raster.data.subarray((y * raster.width + x) * 3).subarray(0, 3)];
      for (const y of [1, Math.floor(raster.height / 2), raster.height - 2]) {
        for (const x of [1, 2, 3, 4]) expect(at(x, y)).toEqual([0xc8, 0x1e, 0x0a]);
        for (const x of [2, 3, 4, 5]) expect(at(raster.width - x, y)).toEqual([0x0a, 0x1e, 0xc8]);
      }
    } finally {
      renderer.close();
    }
  });
});
