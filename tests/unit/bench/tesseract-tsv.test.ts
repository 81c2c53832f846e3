import { expect, test } from "vitest";
import { readTesseractTsv } from "@/tests/bench/tesseract-tsv";

const head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext";
/** A picture of 1000 by 500 pixels. */
const page = "1\t1\t0\t0\t0\t0\t0\t0\t1000\t500\t-1\t";

type Place = [left: number, top: number, width: number, height: number];

/** @param line which line of the block the word stands in */
const word = (text: string, place: Place, { line = 1, block = 1, confidence = 90 } = {}) =>
  ["5", "1", block, 1, line, 1, ...place, confidence, text].join("\t");

const table = (...rows: string[]) => `${[head, page, ...rows].join("\n")}\n`;
const texts = (...rows: string[]) => readTesseractTsv(table(...rows)).map(({ text }) => text);

test("the words of a line are one line, its box in shares of the picture", () => {
  const [line, ...others] = readTesseractTsv(table(word("INCOME", [100, 50, 120, 20]), word("TAX", [230, 50, 60, 25])));
  expect(others).toEqual([]);
  expect(line?.text).toBe("INCOME TAX");
  expect(line?.box.x).toBeCloseTo(0.1);
  expect(line?.box.y).toBeCloseTo(0.1);
  expect(line?.box.width).toBeCloseTo(0.19);
  expect(line?.box.height).toBeCloseTo(0.05);
});

test("every character has its place in the line and the sureness of its word", () => {
  const [line] = readTesseractTsv(
    table(word("AB", [0, 0, 40, 20], { confidence: 80 }), word("C", [60, 0, 40, 20], { confidence: 50 })),
  );
  expect(line?.starts).toEqual([0, 0.2, 0.4, 0.6]);
  expect(line?.characterConfidence).toEqual([0.8, 0.8, 1, 0.5]);
  expect(line?.confidence).toBeCloseTo(0.775);
});

test("a wide gap parts two cells of a row", () => {
  expect(texts(word("Date", [0, 0, 60, 20]), word("Amount", [200, 0, 90, 20]))).toEqual(["Date", "Amount"]);
});

test("lines stand in reading order, whatever block they were found in", () => {
  const rows = [
    word("below", [0, 100, 60, 20], { block: 1 }),
    word("right", [400, 0, 60, 20], { block: 2 }),
    word("left", [0, 2, 60, 20], { block: 3 }),
  ];
  expect(texts(...rows)).toEqual(["left", "right", "below"]);
});

test("words of one line number in two blocks are two lines", () => {
  expect(texts(word("one", [0, 0, 60, 20], { block: 1 }), word("two", [0, 60, 60, 20], { block: 2 }))).toEqual([
    "one",
    "two",
  ]);
});

test("rows of other levels and words of blanks alone are no text; a quotation mark is", () => {
  const block = "2\t1\t1\t0\t0\t0\t0\t0\t300\t100\t-1\t";
  expect(texts(block, word("  ", [0, 0, 60, 20]), word('"5', [0, 40, 60, 20], { line: 2 }))).toEqual(['"5']);
});

test("a picture without a word has no lines", () => {
  expect(readTesseractTsv(table())).toEqual([]);
});

test("what is no table of tesseract's is refused", () => {
  expect(() => readTesseractTsv("Error opening data file")).toThrow("tesseract gave no page");
});
