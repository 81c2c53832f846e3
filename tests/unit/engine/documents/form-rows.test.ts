import { describe, expect, test } from "vitest";
import { readForm, textOf, unwrap } from "@/lib/engine/documents/text/form-rows";
import { linesOf } from "@/lib/engine/documents/text/lines";
import type { TextLine } from "@/lib/engine/pipeline/ports";
import { line, pageOf } from "./lines";

const labels = {
  name: ["Name of Firm", "Name"],
  place: ["Address of the Firm", "Address"],
  kind: ["Kind of Business"],
};
const read = (...lines: TextLine[]) => {
  const form = readForm(linesOf([pageOf(...lines)]), labels);
  return Object.fromEntries(Object.entries(form).map(([key, [row]]) => [key, row && textOf(row)?.text]));
};

describe("a row of a form", () => {
  test("has its value beside its label, at the top of the cell or in its middle", () => {
    const top = read(line("1. Name of Firm", 5, 10), line("SAI MOTORS", 40, 10), line("2. Address", 5, 16));
    expect(top).toMatchObject({ name: "SAI MOTORS", place: undefined });
    const middle = read(
      line("1. Name of Firm", 5, 10),
      line("SAI MOTORS", 40, 10),
      line("12 MG Road", 40, 16),
      line("2. Address of the Firm", 5, 19),
      line("Kothrud", 40, 18.5),
      line("Pune", 40, 21),
      line("3. Kind of Business", 5, 27),
      line("Trader", 40, 27),
    );
    expect(middle).toEqual({ name: "SAI MOTORS", place: "12 MG Road Kothrud Pune", kind: "Trader" });
  });

  test("has its value behind a colon, to which a label may go on in words or in another language", () => {
    expect(read(line("Name of Firm : SAI MOTORS", 5, 10))).toMatchObject({ name: "SAI MOTORS" });
    expect(read(line("Name of Firm (in capitals) : SAI MOTORS", 5, 10))).toMatchObject({ name: "SAI MOTORS" });
    expect(read(line("Name of Firm / HR TT : SAI MOTORS", 5, 10))).toMatchObject({ name: "SAI MOTORS" });
    expect(read(line("HR TT / Name of Firm", 5, 10), line("SAI MOTORS", 60, 10))).toMatchObject({ name: "SAI MOTORS" });
  });

  test("has its value below its label where nothing stands beside it", () => {
    const below = read(line("Name of Firm", 5, 10), line("SAI MOTORS", 5, 13), line("Kind of Business", 5, 18));
    expect(below).toMatchObject({ name: "SAI MOTORS", kind: undefined });
  });

  test("has one label though it broke over lines, and none made of a label's beginning and a value", () => {
    const broken = read(line("Address of", 5, 10), line("the Firm", 5, 12.2), line("12 MG Road", 40, 11));
    expect(broken).toMatchObject({ place: "12 MG Road" });
    const short = read(line("Kind of", 5, 10), line("Business", 5, 12.2), line("Businessman", 5, 14.4));
    expect(short).toMatchObject({ kind: "Businessman" });
  });

  test("is not begun by a word that only begins a longer label or stands in a text", () => {
    expect(read(line("Name of Premises: Palm Grove", 5, 10), line("In the Name of peace", 5, 20))).toMatchObject({
      name: undefined,
    });
  });
});

test("words that broke over lines are joined; where the next word had room, a comma stands for the break", () => {
  const wrapped = linesOf([
    pageOf(line("Plot 7, Surya Towers, Uttar", 5, 10, 40), line("Pradesh - 226001", 5, 13, 24)),
  ]);
  expect(unwrap(wrapped)).toBe("Plot 7, Surya Towers, Uttar Pradesh - 226001");
  const meant = linesOf([pageOf(line("Plot 7", 5, 10, 10), line("Surya Towers, Lake View Road", 5, 13, 42))]);
  expect(unwrap(meant)).toBe("Plot 7, Surya Towers, Lake View Road");
});
