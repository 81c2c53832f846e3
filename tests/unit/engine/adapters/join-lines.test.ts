import { expect, test } from "vitest";
import { joinLines } from "@/lib/engine/adapters/ocr/join-lines";
import type { TextLine } from "@/lib/engine/pipeline/ports";

/** A line whose characters are equally wide. Shares of a square page. */
function line(text: string, x: number, width: number, y = 0.5, height = 0.04): TextLine {
  return {
    text,
    confidence: 0.9,
    box: { x, y, width, height },
    starts: [...text].map((_, index) => index / text.length),
    characterConfidence: [...text].map(() => 0.9),
  };
}

test("a number whose boxes overlap is one number, and its shared digit is read once", () => {
  const [number, ...others] = joinLines([line("5653", 0.3, 0.08), line("347206655", 0.36, 0.18)], 1);
  expect(others).toEqual([]);
  expect(number?.text).toBe("565347206655");
  expect(number?.box.x).toBe(0.3);
  expect(number?.box.width).toBeCloseTo(0.24);
  expect(number?.starts).toHaveLength(12);
  expect(number?.characterConfidence).toHaveLength(12);
});

test("words that a gap parts keep it", () => {
  const joined = joinLines([line("ASHA ", 0.1, 0.1), line(" RAO", 0.19, 0.08)], 1);
  expect(joined.map(({ text }) => text.replace(/\s+/g, " "))).toEqual(["ASHA RAO"]);
});

test.each<[string, TextLine, TextLine]>([
  ["beside each other", line("PAN", 0.1, 0.1), line("DOB", 0.3, 0.1)],
  ["in different rows", line("PAN", 0.1, 0.1), line("DOB", 0.15, 0.1, 0.54)],
  ["of different size", line("PAN", 0.1, 0.1), line("DOB", 0.15, 0.1, 0.5, 0.1)],
  ["one within the other", line("PAN CARD", 0.1, 0.3), line("DOB", 0.15, 0.1)],
])("lines %s stay apart", (_, first, second) => {
  expect(joinLines([first, second], 1)).toEqual([first, second]);
});
