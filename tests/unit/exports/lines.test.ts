import { expect, test } from "vitest";
import { linesOf, type Run, runsOf } from "@/lib/exports/report/lines";

/** Every letter is ten points wide. */
const measure = ({ text }: Run) => [...text].length * 10;
const broken = (text: string, width: number) =>
  linesOf(text, width, measure).map(({ runs }) => runs.map((run) => run.text).join(""));

test("a text is cut into runs that one font has, signs and joiners with the letters they belong to", () => {
  expect(runsOf("Tara तारा ₹500 ŵ")).toEqual([
    { text: "Tara ", script: "latin" },
    { text: "तारा ₹", script: "devanagari" },
    { text: "500 ", script: "latin" },
    { text: "ŵ", script: "latin-ext" },
  ]);
});

test("lines break at spaces, and at line feeds in any case", () => {
  expect(broken("one two three", 80)).toEqual(["one two", "three"]);
  expect(broken("one\r\ntwo\nthree", 200)).toEqual(["one", "two", "three"]);
  expect(broken("", 80)).toEqual([""]);
});

test("a word wider than a line is cut, and letters drawn as one stay together", () => {
  expect(broken("abcdefgh ij", 30)).toEqual(["abc", "def", "gh", "ij"]);
  expect(broken("किकिकि", 40).join("")).toBe("किकिकि");
  for (const line of broken("किकिकि", 40)) expect(line).toMatch(/^(कि)+$/);
});
