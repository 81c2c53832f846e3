import { describe, expect, test } from "vitest";
import { eraseRules } from "@/lib/engine/adapters/image/erase-rules";
import type { Raster } from "@/lib/engine/pipeline/ports";

const SIZE = 240;
const PAPER = 245;
const INK = 40;
const LINE_HEIGHT = 20;

/** Ink where it is wanted, on paper. */
function page(isInk: (x: number, y: number) => boolean): Raster {
  const data = new Uint8Array(SIZE * SIZE * 3);
  for (let at = 0; at < SIZE * SIZE; at++) {
    data.fill(isInk(at % SIZE, Math.floor(at / SIZE)) ? INK : PAPER, at * 3, at * 3 + 3);
  }
  return { width: SIZE, height: SIZE, data };
}

const inkOf = ({ data }: Raster) => data.filter((value, index) => index % 3 === 1 && value < 128).length;
const stroke = (x: number, y: number) => x >= 100 && x < 103 && y >= 50 && y < 74; // as high as a letter

describe("rules of a table", () => {
  test.each([
    ["that stand upright", { vertical: false, skew: 0 }, (x: number) => x === 60 || x === 61],
    [
      "of a skewed page",
      { vertical: false, skew: 0.03 },
      (x: number, y: number) => Math.abs(x - (90 - 0.03 * y)) < 1.5,
    ],
    ["of a page that lies on its side", { vertical: true, skew: 0 }, (_: number, y: number) => y === 160 || y === 161],
  ])("%s are taken away, and letters are left", (_, direction, isRule) => {
    const given = page((x, y) => isRule(x, y) || stroke(x, y));
    const erased = eraseRules(given, { ...direction, lineHeight: LINE_HEIGHT });
    const letters = 3 * 24;
    expect(inkOf(given)).toBeGreaterThan(letters + 400);
    expect(inkOf(erased)).toBeLessThan(letters + 30);
    expect(inkOf(erased)).toBeGreaterThanOrEqual(letters);
  });

  test("are followed over what touches them", () => {
    const given = page((x, y) => x === 60 || (x > 60 && x < 70 && y >= 100 && y < 104));
    expect(inkOf(eraseRules(given, { vertical: false, skew: 0, lineHeight: LINE_HEIGHT }))).toBeLessThan(4 * 12);
  });
});

test("a page without rules is given back itself", () => {
  const given = page(stroke);
  expect(eraseRules(given, { vertical: false, skew: 0, lineHeight: LINE_HEIGHT })).toBe(given);
});
