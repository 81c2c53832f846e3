import { describe, expect, it, test } from "vitest";
import { openPdf, type PdfPage } from "@/lib/engine/adapters/pdf/open-pdf";
import { loadPdfium } from "@/lib/engine/adapters/pdf/pdfium";
import { drawPdf } from "@/tests/support/draw-pdf";
import { protectedPdf } from "@/tests/support/protected-pdf";

async function firstPage(bytes: Uint8Array): Promise<PdfPage> {
  const pdf = await openPdf(bytes);
  try {
    return pdf.readPage(1);
  } finally {
    pdf.close();
  }
}

const textsOf = ({ textLines }: PdfPage) => textLines?.map(({ text }) => text);

/** Enough text for a text layer, at the foot of a page of 400 by 400 points. */
const FILLER = "Statement of account for the period from April to June";
const withFiller = (draw: (page: PDFKit.PDFDocument) => void) =>
  drawPdf({ size: [400, 400], margin: 0 }, (page) => {
    draw(page.fontSize(10));
    page.fontSize(10).text(FILLER, 20, 380, { lineBreak: false });
  });

const helvetica = ["<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"];

/** A PDF of one page, object by object. @param font its object, and what it refers to, from 5 on */
function pdfOf(content: string, { page = "", font = helvetica } = {}): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] ${page} /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>`,
    streamOf(content),
    ...font,
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R >>\n%%EOF`);
}

const streamOf = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** A font whose file says what every ASCII sign means but the tilde, and a text in it. */
const withoutTilde = [
  "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
  "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 500 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
  streamOf(
    "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0020> <007d> <0020> endbfrange endcmap",
  ),
];
const inIt = (text: string) =>
  `BT /F 10 Tf 20 20 Td <${[...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, "0")).join("")}> Tj ET`;

describe("the text layer of a page", () => {
  test("is lines from the top, each where it is printed and with the place of every character", async () => {
    const page = await firstPage(
      await withFiller((on) =>
        on.text("Branch Mysuru", 20, 100, { lineBreak: false }).text("IFSC COSB0000034", 20, 40),
      ),
    );
    expect(textsOf(page)).toEqual(["IFSC COSB0000034", "Branch Mysuru", FILLER]);
    const [ifsc] = page.textLines ?? [];
    expect(ifsc?.box.x).toBeCloseTo(20 / 400, 2);
    expect(ifsc?.box.y).toBeCloseTo(40 / 400, 2);
    expect(ifsc?.starts).toHaveLength("IFSC COSB0000034".length);
    // In Helvetica an I is a third as wide as a C: not all characters are equally wide.
    const [i = 0, f = 0, s = 0] = ifsc?.starts ?? [];
    expect(f - i).toBeLessThan((s - f) / 1.5);
  });

  test("has a line for each cell of a row, and one for words that are drawn one by one", async () => {
    const page = await firstPage(
      await withFiller((on) => {
        on.text("Opening", 20, 40, { lineBreak: false }).text("balance", 60, 40, { lineBreak: false });
        on.text("1,250.00", 200, 40, { lineBreak: false });
      }),
    );
    expect(textsOf(page)).toEqual(["Opening balance", "1,250.00", FILLER]);
  });

  test("keeps words whole whose letters are drawn one by one or are spaced out", async () => {
    const page = await firstPage(
      await withFiller((on) => {
        let x = 20;
        for (const letter of "Salary slip") {
          on.text(letter, x, 40, { lineBreak: false });
          x += on.widthOfString(letter);
        }
        on.text("STATEMENT OF ACCOUNT", 20, 80, { lineBreak: false, characterSpacing: 2.5 });
      }),
    );
    expect(textsOf(page)).toEqual(["Salary slip", "STATEMENT OF ACCOUNT", FILLER]);
  });

  test("keeps a hyphen at the end of a line", async () => {
    const page = await firstPage(
      await withFiller((on) => on.text("Blood group O-", 20, 40, { lineBreak: false }).text("Valid till", 20, 52)),
    );
    expect(textsOf(page)?.[0]).toBe("Blood group O-");
  });

  test("keeps what is stamped across the page whole and apart from the rows it crosses", async () => {
    const page = await firstPage(
      await withFiller((on) => {
        on.text("Pay Tara Specimen", 20, 100, { lineBreak: false });
        on.rotate(-30, { origin: [120, 110] }).text("CANCELLED", 120, 110, { lineBreak: false });
        on.rotate(30, { origin: [120, 110] });
      }),
    );
    expect(textsOf(page)?.sort()).toEqual([FILLER, "CANCELLED", "Pay Tara Specimen"].sort());
  });

  test("follows the page's quarter turn and its crop box", async () => {
    const content = `BT /F 10 Tf 0 1 -1 0 120 50 Tm (${FILLER}) Tj ET`;
    const page = await firstPage(pdfOf(content, { page: "/Rotate 90 /CropBox [100 0 400 300]" }));
    expect(textsOf(page)).toEqual([FILLER]);
    // 50 points from what is the left side once the page is turned, and 20 from what is its upper one.
    expect(page.textLines?.[0]?.box.x).toBeCloseTo(50 / 300, 2);
    expect(page.textLines?.[0]?.box.y).toBeCloseTo((20 - 8) / 300, 2);
  });

  test("is none where the page is drawn sideways, or has hardly a word", async () => {
    const sideways = `BT /F 10 Tf 0 1 -1 0 120 20 Tm (${FILLER}) Tj ET`;
    expect((await firstPage(pdfOf(sideways))).textLines).toBeUndefined();
    expect((await firstPage(pdfOf("BT /F 10 Tf 20 20 Td (Page 1 of 1) Tj ET"))).textLines).toBeUndefined();
  });

  test("tells a sign of which the file does not say what it means, and is none where most are such", async () => {
    const page = await firstPage(pdfOf(inIt(`${FILLER} in U~ar Pradesh`), { font: withoutTilde }));
    expect(textsOf(page)).toEqual([`${FILLER} in U\ufffdar Pradesh`]);
    const unknown = page.textLines?.[0]?.text.indexOf("\ufffd") ?? -1;
    expect(page.textLines?.[0]?.characterConfidence[unknown]).toBe(0);
    expect(page.textLines?.[0]?.characterConfidence[unknown - 1]).toBe(1);
    const illegible = await firstPage(pdfOf(inIt(`${FILLER}${"~".repeat(80)}`), { font: withoutTilde }));
    expect(illegible.textLines).toBeUndefined();
  });
});

describe("a rendered page", () => {
  it.each([
    [24, 24],
    [25, 24.96],
    [26.16, 25.2],
  ])("keeps its colours to the last pixel at %s by %s points", async (width, height) => {
    const { raster } = await firstPage(
      await drawPdf({ size: [width, height], margin: 0 }, (page) => {
        page.rect(0, 0, width / 2, height).fill("#c81e0a");
        page.rect(width / 2, 0, width / 2, height).fill("#0a1ec8");
      }),
    );
    expect(raster.data).toHaveLength(raster.width * raster.height * 3);
    const at = (x: number, y: number) => [...raster.data.subarray((y * raster.width + x) * 3).subarray(0, 3)];
    for (const y of [1, Math.floor(raster.height / 2), raster.height - 2]) {
      for (const x of [1, 2, 3, 4]) expect(at(x, y)).toEqual([0xc8, 0x1e, 0x0a]);
      for (const x of [2, 3, 4, 5]) expect(at(raster.width - x, y)).toEqual([0x0a, 0x1e, 0xc8]);
    }
  });

  test("shows what was filled into a form", async () => {
    const { raster } = await firstPage(
      await drawPdf({ size: [100, 100], margin: 0 }, (page) => {
        page.font("Helvetica").initForm();
        page.formText("name", 10, 10, 80, 80, { backgroundColor: "#00aa00" });
      }),
    );
    const middle = (Math.floor(raster.height / 2) * raster.width + Math.floor(raster.width / 2)) * 3;
    expect([...raster.data.subarray(middle, middle + 3)]).toEqual([0, 0xaa, 0]);
  });

  test("is as large as it is read where a code may stand on it, and as it is shown otherwise", async () => {
    const words = `BT /F 10 Tf 20 20 Td (${FILLER}) Tj ET`;
    const square = (index: number) => `${(index % 20) * 5} ${Math.floor(index / 20) * 5} 4 4 re f `;
    const squares = Array.from({ length: 200 }, (_, index) => square(index)).join("");
    const plain = await firstPage(pdfOf(words));
    const patterned = await firstPage(pdfOf(`${squares}${words}`));
    expect([plain.mayHoldCodes, patterned.mayHoldCodes]).toEqual([false, true]);
    expect(patterned.raster.width).toBeGreaterThan(plain.raster.width);
  });
});

describe("a PDF", () => {
  test("that is protected opens with its password alone", async () => {
    const pdf = await protectedPdf("open sesame");
    await expect(openPdf(pdf)).rejects.toMatchObject({ reason: "password_needed" });
    await expect(openPdf(pdf, "open barley")).rejects.toMatchObject({ reason: "password_wrong" });
    const opened = await openPdf(pdf, "open sesame");
    expect(opened.readPage(1).textLines?.[0]?.text).toMatch(/^INCOME TAX DEPARTMENT/);
    opened.close();
  });

  test("that is none is broken", async () => {
    await expect(openPdf(Buffer.from("%PDF-1.7\nnothing else"))).rejects.toMatchObject({ reason: "broken" });
  });

  test("gives back the memory it took, also where it does not open", async () => {
    const { memory } = await loadPdfium();
    const pdf = await withFiller((page) => page.rect(0, 0, 400, 400).fill("#ddeeff"));
    const broken = Buffer.alloc(4_000_000, "%PDF-1.7 ");
    const once = async () => {
      await firstPage(pdf);
      await openPdf(broken).catch(() => undefined);
    };
    for (let round = 0; round < 3; round++) await once();
    const before = memory.buffer.byteLength;
    for (let round = 0; round < 20; round++) await once();
    expect(memory.buffer.byteLength).toBe(before);
  });
});
