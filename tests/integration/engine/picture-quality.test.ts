import { afterAll, describe, expect, test } from "vitest";
import type { DocumentReading } from "@/lib/engine/pipeline/ports";
import type { SpecimenType } from "@/prisma/seed/specimens/catalogue";
import { type Degradation, degrade } from "@/prisma/seed/specimens/degrade";
import { type Flaw, flaws, spoil } from "@/prisma/seed/specimens/flaws";
import { drawPage, type Read, startReader } from "@/tests/support/specimen-reader";

const { read, readSpecimen, close } = startReader();
afterAll(close);

describe("the quality of a picture", () => {
  const isFlaw = (name: string): name is Flaw => flaws.some((flaw) => flaw === name);
  async function readFlawed(documentType: SpecimenType, layout: string, state: Degradation | Flaw, seed: number) {
    const page = drawPage(documentType, layout, seed);
    return read(await (isFlaw(state) ? spoil(page, state, seed) : degrade([page], state, seed)));
  }
  const codesIn = (reading: DocumentReading) =>
    reading.outcome === "invalid" ? undefined : reading.quality?.map(({ code }) => code);

  test.each([
    ["VOTER_ID", "card", "clean", [], "original"],
    ["VOTER_ID", "card", "photo-on-table", [], "original"],
    ["VOTER_ID", "card", "photocopy", ["BLACK_AND_WHITE"], "xerox_copy"],
    ["PAN", "since-2018", "photographed-copy", ["BLACK_AND_WHITE"], "xerox_copy"],
    ["SALARY_SLIP", "stacked", "photocopy", [], "original"],
    ["DRIVING_LICENSE", "union", "photo-of-screen", ["PHOTO_OF_SCREEN"], "photo_of_photo"],
    ["INVOICE", "retail", "low-resolution", [], "original"],
  ] as const)("%s %s, %s: %j, flagged %s", async (documentType, layout, state, codes, flag) => {
    const reading = await readFlawed(documentType, layout, state, 31);
    expect(reading).toMatchObject({ outcome: "read", documentType, fileData: { document_quality_flag: flag } });
    expect(codesIn(reading)).toEqual(codes);
  });

  test.each([
    ["EBILL", "board", "out-of-focus", "BLURRED"],
    ["PASSPORT", "data-page", "glare", "GLARE"],
    ["FORM_16", "part-a", "too-small", "TOO_SMALL"],
    ["CHEQUE", "written", "too-close", "CUT_OFF"],
  ] as const)("%s %s, %s is told as %s, whether or not it was recognised", async (documentType, layout, flaw, code) => {
    expect(codesIn(await readFlawed(documentType, layout, flaw, 31))).toContain(code);
  });

  test("that keeps a document from being recognised is given as the reason", async () => {
    const reading = await readFlawed("OTHER", "letter", "out-of-focus", 31);
    expect(reading).toMatchObject({
      outcome: "unrecognised",
      message: expect.stringContaining("the picture is blurred"),
    });
  });

  test("is not judged where a PDF brings its text", async () => {
    const { reading } = await readSpecimen("EBILL", "board", "pdf", 31);
    expect(reading).toMatchObject({ outcome: "read" });
    expect(reading).not.toHaveProperty("quality");
    expect((reading as Read).fileData).not.toHaveProperty("document_quality_flag");
  });
});
