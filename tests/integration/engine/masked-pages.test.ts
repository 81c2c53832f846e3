import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { findCodesThoroughly } from "@/lib/engine/adapters/codes/read-codes";
import { openImage } from "@/lib/engine/adapters/image/open-image";
import { ocrPage } from "@/lib/engine/adapters/ocr/read-page";
import { takeHard, takeTogether } from "@/prisma/seed/specimens/hard-pictures";
import { drawPerson } from "@/prisma/seed/specimens/people";
import { drawSpecimen } from "@/prisma/seed/specimens/specimen";
import { drawPage, type Read, readValue, startReader } from "@/tests/support/specimen-reader";

const { read, readSpecimen, close } = startReader();
afterAll(close);

/** What anybody can make out of the codes of a page image. */
const codesOf = async (jpeg: Uint8Array | undefined) =>
  (await findCodesThoroughly(await openImage(jpeg ?? new Uint8Array()))).filter(({ text }) => text !== null);

/** A page image sent in again, as anybody who holds it could: nothing of a number may be read off it. */
async function expectHidden({ pages, ...rest }: Read, seeds: number[]) {
  const digits = (value: unknown) => JSON.stringify(value).replace(/[^0-9]/g, "");
  const second = await read(pages[0]?.jpeg ?? new Uint8Array());
  expect(second).not.toMatchObject({ masked: true });
  const { lines } = await ocrPage(await openImage(pages[0]?.jpeg ?? new Uint8Array()), {});
  const texts = lines.map(({ text }) => text.replace(/[^0-9]/g, ""));
  for (const { aadhaarNumber, virtualId } of seeds.map(drawPerson)) {
    expect(digits(rest)).not.toContain(aadhaarNumber);
    expect(digits({ ...second, pages: [] })).not.toContain(aadhaarNumber.slice(0, 8));
    expect(digits({ ...second, pages: [] })).not.toContain(virtualId);
    expect(texts.filter((text) => text.includes(aadhaarNumber.slice(0, 8)))).toEqual([]);
    expect(texts.filter((text) => text.includes(virtualId.slice(0, 8)))).toEqual([]);
  }
  expect(await codesOf(pages[0]?.jpeg)).toEqual([]);
}

describe("several cards in one picture", () => {
  test("are documents of its one page, and the number of the Aadhaar among them is painted over", async () => {
    const cards = [drawPage("PAN", "since-2018", 31), drawPage("AADHAAR", "front", 31)];
    const reading = (await read(await takeTogether(cards, "one-photo", 31))) as Read;
    const { labels } = drawSpecimen({ documentType: "PAN", layout: "since-2018", seed: 31 });
    expect(reading).toMatchObject({
      masked: true,
      parts: [
        { from: 1, to: 1, documentType: "PAN", fileData: { pan_number: { value: labels.pan_number, page: 1 } } },
        {
          ...{ from: 1, to: 1, documentType: "AADHAAR" },
          fileData: { aadhaar_number: { value: `**** **** ${drawPerson(31).aadhaarNumber.slice(8)}`, page: 1 } },
        },
      ],
    });
    expect(reading.pages.map(({ page }) => page)).toEqual([1]);
    await expectHidden(reading, [31]);
  });

  test("are told apart by their numbers where they are of one type, each number painted over", async () => {
    const cards = [drawPage("AADHAAR", "front", 4), drawPage("AADHAAR", "front", 32)];
    const reading = (await read(await takeTogether(cards, "one-scan", 4))) as Read;
    expect(reading.parts).toMatchObject(
      [4, 32].map((seed) => ({
        ...{ from: 1, to: 1, documentType: "AADHAAR" },
        fileData: { aadhaar_number: { value: `**** **** ${drawPerson(seed).aadhaarNumber.slice(8)}` } },
      })),
    );
    expect(reading.pages).toHaveLength(1);
    await expectHidden(reading, [4, 32]);
  });

  test("are one document where they are the two sides of one card", async () => {
    const cards = [drawPage("AADHAAR", "front", 35), drawPage("AADHAAR", "back", 35)];
    const reading = (await read(await takeTogether(cards, "one-photo", 35))) as Read;
    expect(reading.parts).toBeUndefined();
    expect(readValue(reading, "name")).toBe(drawPerson(35).fullName);
    expect(readValue(reading, "address")).toContain(drawPerson(35).address.postcode);
    await expectHidden(reading, [35]);
  });
});

test("an Aadhaar photographed from the side is shown from above, its number painted over", async () => {
  const reading = (await read(await takeHard(drawPage("AADHAAR", "front", 4), "tilted-30", 4))) as Read;
  const { fullName, aadhaarNumber } = drawPerson(4);
  expect(readValue(reading, "name")).toBe(fullName);
  expect(readValue(reading, "aadhaar_number")).toBe(`**** **** ${aadhaarNumber.slice(8)}`);
  expect(reading.masked).toBe(true);
  const [page] = reading.pages;
  const { data } = await sharp(page?.jpeg).extractChannel("green").raw().toBuffer({ resolveWithObject: true });
  const paper = data.filter((level) => level > 130).length / data.length; // the table is darker, and was a half of the picture
  expect(paper).toBeGreaterThan(0.6);
  await expectHidden(reading, [4]);
});

test("a copy of an Aadhaar made with an eighth of the toner shows its number nowhere", async () => {
  const reading = (await read(await takeHard(drawPage("AADHAAR", "front", 32), "faint-12", 32))) as Read;
  expect(reading).toMatchObject({ documentType: "AADHAAR", masked: true });
  expect(reading.pages).toHaveLength(1);
  await expectHidden(reading, [32]);
});

describe("an Aadhaar number", () => {
  // The stamp beside the number, the virtual id below it and every layout were each a way for it to slip through once.
  test.each([
    ["front", "clean", 4],
    ["front", "photocopy", 32],
    ["letter", "pdf", 33],
    ["letter", "jpeg-noise", 34],
    ["back", "clean", 35],
    ["front", "blur", 36],
    ["front", "clean", 37], // an old card, whose QR holds the whole number in plain text
  ] as const)("is nowhere in what leaves the reader, nor on the page image: %s, %s", async (layout, state, seed) => {
    const { reading } = await readSpecimen("AADHAAR", layout, state, seed);
    expect((reading as Read).pages).toHaveLength(1);
    await expectHidden(reading as Read, [seed]);
  });
});

test("an Aadhaar's page keeps the last four digits of its number where their place is certain", async () => {
  const { reading } = await readSpecimen("AADHAAR", "front", "clean", 4);
  const { lines } = await ocrPage(await openImage((reading as Read).pages[0]?.jpeg ?? new Uint8Array()), {});
  const read = lines.map(({ text }) => text.replace(/\D/g, ""));
  expect(read).toContain(drawPerson(4).aadhaarNumber.slice(8));
});
