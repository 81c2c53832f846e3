import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { createReaderPool } from "@/lib/engine/adapters/reader-pool";
import { drawSpecimen } from "@/prisma/seed/specimens/specimen";
import { drawPdf } from "@/tests/support/draw-pdf";

/*
 * Files that nobody sends by mistake, and files that broke on their way: each has a clear outcome, and the reader that met it
 * reads the next one. A reader that grows or hangs is ended by the pool, which these tests would see as a rejection.
 */
const readers = createReaderPool({ size: 1 });
afterAll(() => readers.close());

const read = (bytes: Uint8Array) => readers.read(bytes, new AbortController().signal);
const outcomes = ["read", "unrecognised", "invalid"];

const card = () => {
  const specimen = drawSpecimen({ documentType: "PAN", layout: "since-2018", seed: 31 });
  if (specimen.medium !== "image") throw new Error("A card is an image");
  return sharp(specimen.images[0]?.toBuffer("image/png") ?? Buffer.alloc(0)).resize(500);
};
const textPdf = () =>
  drawPdf({}, (document) => document.text("SPECIMEN of a paper that says enough to be taken for a text layer"));

const kinds: Record<string, () => Promise<Buffer> | Buffer> = {
  JPEG: () => card().jpeg().toBuffer(),
  PNG: () => card().png().toBuffer(),
  WebP: () => card().webp().toBuffer(),
  TIFF: () => card().tiff({ compression: "deflate" }).toBuffer(),
  HEIC: () => readFileSync("tests/fixtures/documents/pan-specimen.heic"),
  PDF: textPdf,
};

/** Ways a file is broken: cut, bytes changed, a stretch doubled or taken out. Places as shares of its length. */
const damage = fc.oneof(
  fc.double({ min: 0.02, max: 0.99, noNaN: true }).map((at) => (file: Buffer) => file.subarray(0, at * file.length)),
  fc
    .array(fc.tuple(fc.double({ min: 0.004, max: 0.999, noNaN: true }), fc.nat(255)), { minLength: 1, maxLength: 12 })
    .map((changes) => (file: Buffer) => {
      const broken = Buffer.from(file);
      for (const [at, byte] of changes) broken[Math.floor(at * file.length)] = byte;
      return broken;
    }),
  fc.tuple(fc.double({ min: 0.01, max: 0.9, noNaN: true }), fc.nat(2000)).map(([at, length]) => (file: Buffer) => {
    const from = Math.floor(at * file.length);
    return Buffer.concat([file.subarray(0, from), file.subarray(from, from + length), file.subarray(from)]);
  }),
);

describe.each(Object.entries(kinds))("a broken %s", (_, make) => {
  test("has an outcome, whichever way it broke", { timeout: 120_000 }, async () => {
    const file = await make();
    await fc.assert(
      fc.asyncProperty(damage, async (apply) => {
        expect(outcomes).toContain((await read(apply(file))).outcome);
      }),
      { numRuns: 12, seed: 41 },
    );
  });
});

/** A PDF of these numbered objects, with the first as its root; the table of places is left out, as broken files have it. */
const pdfOf = (...objects: string[]) =>
  Buffer.from(
    `%PDF-1.7\n${objects.map((body, index) => `${index + 1} 0 obj\n${body}\nendobj\n`).join("")}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`,
    "latin1",
  );

const stream = (dictionary: string, content: Buffer) =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content.toString("latin1")}\nendstream`;

const onePage = (content: string, page = "") => [
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${page} >>`,
  content,
];

/** A PNG that holds this many pixels, all alike: a few kilobytes. */
const plainPng = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#ffffff" }, limitInputPixels: false })
    .png({ compressionLevel: 9 })
    .toBuffer();

/** A PNG that claims to be as high as this, and is one row high. */
async function claiming(height: number): Promise<Buffer> {
  const png = await plainPng(35_000, 1);
  png.writeUInt32BE(height, 20);
  return png;
}

const chain = (parts: number) => {
  // A TIFF whose every directory names the next, and the last one the first.
  const header = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  const directories = Array.from({ length: parts }, (_, index) => {
    const directory = Buffer.alloc(2 + 12 + 4);
    directory.writeUInt16LE(1, 0);
    directory.writeUInt16LE(256, 2);
    directory.writeUInt16LE(4, 4);
    directory.writeUInt32LE(1, 6);
    directory.writeUInt32LE(10, 10);
    directory.writeUInt32LE(index + 1 < parts ? 8 + (index + 1) * directory.length : 8, 14);
    return directory;
  });
  return Buffer.concat([header, ...directories]);
};

describe("a hostile file has an outcome", () => {
  test.each<[string, () => Promise<Buffer> | Buffer]>([
    ["a picture of 35,000 by 2,800 pixels", () => plainPng(35_000, 2_800)],
    ["a picture of 35,000 by 35,000 pixels", () => claiming(35_000)],
    ["a TIFF whose pages go round in a circle", () => chain(40)],
    [
      "a PDF whose pages are their own parents",
      () => pdfOf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
    ],
    [
      "a PDF that counts a million pages",
      () =>
        pdfOf(
          "<< /Type /Catalog /Pages 2 0 R >>",
          "<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>",
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        ),
    ],
    [
      "a PDF with a page a mile wide",
      () =>
        pdfOf(
          ...onePage(stream("", Buffer.from("0 0 m 9 9 l S"))).map((object) =>
            object.replace("595 842", "14400000 14400000"),
          ),
        ),
    ],
    [
      "a PDF whose picture holds itself",
      () =>
        pdfOf(
          ...onePage(stream("", Buffer.from("/A Do")), "/Resources << /XObject << /A 5 0 R >> >>"),
          stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /XObject << /A 5 0 R >> >>",
            Buffer.from("/A Do /A Do"),
          ),
        ),
    ],
    [
      "a PDF whose page unpacks to a thousand times its size",
      () =>
        pdfOf(
          ...onePage(
            stream(
              "/Filter [/FlateDecode /FlateDecode]",
              deflateSync(deflateSync(Buffer.alloc(16 << 20, "q Q "), { level: 9 }), { level: 9 }),
            ),
          ),
        ),
    ],
    [
      "a PDF whose picture claims 60,000 by 60,000 pixels",
      () =>
        pdfOf(
          ...onePage(stream("", Buffer.from("595 0 0 842 0 0 cm /A Do")), "/Resources << /XObject << /A 5 0 R >> >>"),
          stream(
            "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode",
            deflateSync(Buffer.alloc(1 << 24)),
          ),
        ),
    ],
  ])("%s", { timeout: 120_000 }, async (_, make) => {
    expect(outcomes).toContain((await read(await make())).outcome);
  });

  test("and a reader that grows past its limit is ended, and its file is told to be too large", async () => {
    const small = createReaderPool({ size: 1, memoryLimit: 150 * 1024 ** 2 });
    try {
      const reading = await small.read(await card().jpeg().toBuffer(), new AbortController().signal);
      expect(reading).toMatchObject({ outcome: "invalid", reason: "too_large" });
    } finally {
      await small.close();
    }
  });

  test("and the reader still reads what comes after", async () => {
    const reading = await read(await card().jpeg().toBuffer());
    expect(outcomes).toContain(reading.outcome);
  });
});
