import { expect, test } from "vitest";
import { csvCell, csvHead, csvRecord } from "@/lib/exports/csv";
import type { ExportRow } from "@/lib/exports/schema";
import { writeRows } from "@/lib/exports/write-rows";

test.each([
  ["=1+1", `"'=1+1"`],
  ["+91 98", `"'+91 98"`],
  ["-2", `"'-2"`],
  ["@SUM(A1)", `"'@SUM(A1)"`],
  ["\t=1", `"'\t=1"`],
  ["\r=1", `"'\n=1"`],
  ["＝1", `"'＝1"`],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
])("the cell %j cannot be run by a spreadsheet", (value, cell) => expect(csvCell(value)).toBe(cell));

test.each([
  ["plain", "plain"],
  ["a, b", '"a, b"'],
  ['the "best"', '"the ""best"""'],
  ["two\r\nlines", '"two\nlines"'],
  ["तारा", "तारा"],
  [-2.5, "-2.5"],
  [null, ""],
  [true, "true"],
  [new Date("2026-11-28T10:00:00Z"), "2026-11-28T10:00:00.000Z"],
  [["PAN", "AADHAAR"], "PAN; AADHAAR"],
])("the cell %j is written as RFC 4180 has it", (value, cell) => expect(csvCell(value)).toBe(cell));

test("a file begins with the mark of UTF-8 and its heads; a value that is missing leaves its cell empty", () => {
  expect(csvHead(["a", "b"])).toBe("\uFEFFa,b\r\n");
  expect(csvRecord(["a", "b"], { b: 1, c: 2 })).toBe(",1\r\n");
});

async function* chunksOf(...chunks: ExportRow[][]) {
  yield* chunks;
}

async function written(format: "csv" | "json" | "ndjson", ...chunks: ExportRow[][]): Promise<string> {
  let text = "";
  for await (const piece of writeRows(format, ["a"], chunksOf(...chunks))) text += piece;
  return text;
}

test("rows in chunks, also empty ones, become one file of each format", async () => {
  const chunks = [[], [{ a: 1 }, { a: "x,y" }], [], [{ a: null }]];
  expect(await written("csv", ...chunks)).toBe('\uFEFFa\r\n1\r\n"x,y"\r\n\r\n');
  expect(await written("ndjson", ...chunks)).toBe('{"a":1}\n{"a":"x,y"}\n{"a":null}\n');
  expect(JSON.parse(await written("json", ...chunks))).toEqual([{ a: 1 }, { a: "x,y" }, { a: null }]);
});

test("where nothing matches a file is still whole", async () => {
  expect(await written("csv")).toBe("\uFEFFa\r\n");
  expect(await written("ndjson", [])).toBe("");
  expect(JSON.parse(await written("json"))).toEqual([]);
});
