import { describe, expect, test } from "vitest";
import { pageProblems } from "@/lib/engine/documents/quality/page-problems";
import { qualityOf } from "@/lib/engine/documents/quality/quality-of";
import { whyUnrecognised } from "@/lib/engine/documents/quality/why-unrecognised";
import { readers } from "@/lib/engine/documents/readers";
import type { Picture, ReadPage } from "@/lib/engine/pipeline/ports";
import { line, pageOf } from "./lines";

/** A picture nothing is wrong with. */
const fine: Picture = {
  lineHeight: 30,
  strokeWidth: 0.15,
  glare: 0,
  cutLines: 0,
  cutStrokes: 0,
  grid: 0,
  colour: 40,
};
const grey: Picture = { ...fine, colour: 3 };

const readerOf = (type: string) => readers.find(({ documentType }) => documentType === type) ?? null;
const page = (picture?: Picture, number = 1): ReadPage => ({
  ...pageOf(line("SPECIMEN", 10, 10)),
  page: number,
  ...(picture ? { picture } : { source: "text-layer" }),
});
const judged = (type: string, ...pages: ReadPage[]) => qualityOf({ reader: readerOf(type), pages });

describe("a picture", () => {
  test.each<[string, Partial<Picture>, string[]]>([
    ["that is sharp, large and whole has nothing wrong", {}, []],
    ["with small text is too small", { lineHeight: 9 }, ["TOO_SMALL"]],
    ["with smeared letters is blurred", { strokeWidth: 0.9 }, ["BLURRED"]],
    ["with small smeared letters is too small alone", { lineHeight: 9, strokeWidth: 0.9 }, ["TOO_SMALL"]],
    ["with a blown-out spot has glare", { glare: 0.01 }, ["GLARE"]],
    ["whose lines run out is cut off", { cutLines: 1 }, ["CUT_OFF"]],
    ["whose frame alone touches the border is whole", { cutStrokes: 1 }, []],
    ["out of which many strokes run is cut off", { cutStrokes: 5 }, ["CUT_OFF"]],
    ["with a grid all over is of a screen", { grid: 0.8 }, ["PHOTO_OF_SCREEN"]],
    ["with waves in a patch or two is of no screen", { grid: 0.3 }, []],
    ["on which no text was seen is judged by the rest", { lineHeight: undefined, strokeWidth: undefined }, []],
  ])("%s", (_, figures, problems) => {
    expect(pageProblems({ ...fine, ...figures }, false)).toEqual(problems);
  });

  test("without colours is a copy where the original has some, unless these may be cut off", () => {
    expect(pageProblems(grey, true)).toEqual(["BLACK_AND_WHITE"]);
    expect(pageProblems(grey, false)).toEqual([]);
    expect(pageProblems({ ...grey, cutLines: 2 }, true)).toEqual(["CUT_OFF"]);
  });
});

describe("document_quality_flag", () => {
  test("tells originals, copies and photos of a screen apart", () => {
    expect(judged("VOTER_ID", page(fine)).flag).toBe("original");
    expect(judged("VOTER_ID", page(grey)).flag).toBe("xerox_copy");
    expect(judged("VOTER_ID", page({ ...grey, grid: 1 })).flag).toBe("photo_of_photo");
  });

  test("never calls a document a copy that may be printed in black", () => {
    expect(judged("SALARY_SLIP", page(grey))).toEqual({ flag: "original", problems: [] });
    expect(judged("SALARY_SLIP", page({ ...grey, grid: 1 })).flag).toBe("photo_of_photo");
  });

  test("calls a document an original of which one page is in colours", () => {
    expect(judged("AADHAAR", page(fine, 1), page(grey, 2))).toEqual({ flag: "original", problems: [] });
    expect(judged("AADHAAR", page(grey, 1), page(grey, 2))).toEqual({
      flag: "xerox_copy",
      problems: [
        { code: "BLACK_AND_WHITE", page: 1 },
        { code: "BLACK_AND_WHITE", page: 2 },
      ],
    });
  });

  test("is absent where no page is a picture, but for PAN, where Atlas has it", () => {
    expect(judged("EBILL", page())).toEqual({ flag: undefined, problems: undefined });
    expect(judged("PAN", page())).toEqual({ flag: "original", problems: undefined });
  });

  test("is absent where the type is not known; what is wrong is told all the same", () => {
    expect(judged("none", page({ ...fine, glare: 0.1 }))).toEqual({
      flag: undefined,
      problems: [{ code: "GLARE", page: 1 }],
    });
  });
});

test("an unrecognised document is explained by what keeps its pictures from being read", () => {
  expect(whyUnrecognised()).toBe("The document's type was not recognised");
  expect(whyUnrecognised([{ code: "PHOTO_OF_SCREEN", page: 1 }])).toBe("The document's type was not recognised");
  const problems = [
    { code: "BLURRED", page: 1 },
    { code: "BLURRED", page: 2 },
    { code: "CUT_OFF", page: 2 },
  ];
  expect(whyUnrecognised(problems)).toBe(
    "The document's type was not recognised: the picture is blurred and a part of the page lies outside the picture",
  );
});
