import PDFDocument from "pdfkit";

/** A PDF of one page without margins, as large as asked for in points, and drawn upon. */
export function drawPdf(size: [width: number, height: number], draw: (page: PDFKit.PDFDocument) => void) {
  return new Promise<Buffer>((done) => {
    const document = new PDFDocument({ size, margin: 0 });
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => done(Buffer.concat(chunks)));
    draw(document);
    document.end();
  });
}
