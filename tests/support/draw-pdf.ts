import PDFDocument from "pdfkit";

/** A PDF as a program writes it: opened with these options, and drawn upon. */
export function drawPdf(options: PDFKit.PDFDocumentOptions, draw: (document: PDFKit.PDFDocument) => void) {
  return new Promise<Buffer>((done) => {
    const document = new PDFDocument(options);
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => done(Buffer.concat(chunks)));
    draw(document);
    document.end();
  });
}
