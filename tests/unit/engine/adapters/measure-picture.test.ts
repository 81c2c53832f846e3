import { describe, expect, test } from "vitest";
import { countCutLines } from "@/lib/engine/adapters/image/count-cut-lines";
import { findGlare } from "@/lib/engine/adapters/image/find-glare";
import { measureColour } from "@/lib/engine/adapters/image/measure-colour";
import { measureGrid } from "@/lib/engine/adapters/image/measure-grid";
import { measureSharpness } from "@/lib/engine/adapters/image/measure-sharpness";
import { PATCH, patchSpectrum } from "@/lib/engine/adapters/image/patch-spectrum";
import { reducedCopy } from "@/lib/engine/adapters/image/reduced-copy";
import type { Raster } from "@/lib/engine/pipeline/ports";

type Colour = [number, number, number];

/** A raster drawn pixel by pixel. */
function draw(width: number, height: number, colourAt: (x: number, y: number) => Colour | number): Raster {
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const colour = colourAt(at % width, Math.floor(at / width));
    data.set(typeof colour === "number" ? [colour, colour, colour] : colour, at * 3);
  }
  return { width, height, data };
}
const line = (x: number, y: number, width = 200, height = 30) => ({ center: { x, y }, width, height, angle: 0 });

test("the spectrum of a patch has a wave's power at its frequency", () => {
  const levels = Float32Array.from({ length: PATCH * PATCH }, (_, at) => {
    return 100 + 5 * Math.cos((2 * Math.PI * (20 * (at % PATCH) + 3 * Math.floor(at / PATCH))) / PATCH);
  });
  const power = patchSpectrum(levels);
  const strongest = power.indexOf(Math.max(...power));
  expect([[3 * PATCH + 20], [(PATCH - 3) * PATCH + PATCH - 20]]).toContainEqual([strongest]);
  expect(Math.sqrt(power[strongest] ?? 0)).toBeCloseTo(5, 1);
});

describe("glare", () => {
  const spot = (x: number, y: number) => Math.min(255, 205 + 300 * Math.exp(-((x - 120) ** 2 + (y - 80) ** 2) / 400));
  test("is a white spot that fades into the paper", () => {
    expect(findGlare(draw(240, 170, spot))).toBeGreaterThan(0.005);
  });
  test("is neither a white label nor white paper", () => {
    expect(findGlare(draw(240, 170, (x, y) => (x > 90 && x < 150 && y > 60 && y < 100 ? 255 : 205)))).toBe(0);
    expect(findGlare(draw(240, 170, () => 255))).toBe(0);
  });
});

describe("the grid of a screen", () => {
  const wave = (at: number, length: number) => Math.cos((2 * Math.PI * at) / length);
  test("is seen where fine waves cross each other", () => {
    expect(measureGrid(draw(500, 400, (x, y) => 180 + 8 * wave(x, 2.4) + 5 * wave(y, 2.4)))).toBe(1);
  });
  test("is neither ruled lines nor coarse ones", () => {
    expect(measureGrid(draw(500, 400, (_, y) => 180 + 8 * wave(y, 2.4)))).toBe(0);
    expect(measureGrid(draw(500, 400, (x, y) => 180 + 8 * wave(x, 9) + 5 * wave(y, 9)))).toBe(0);
  });
});

describe("colour", () => {
  const stripes = (light: Colour, ink: Colour) => (x: number) =>
    (x % 10 < 3 ? ink : [240, 240, 240]).map((level, channel) => (level * (light[channel] ?? 1)) | 0) as Colour;
  const colourOf = (light: Colour, ink: Colour) =>
    measureColour(draw(240, 170, stripes(light, ink)), [line(120, 85)], 1);
  test("is none on a grey copy, in warm light either", () => {
    expect(colourOf([1, 1, 1], [40, 40, 40])).toBe(0);
    expect(colourOf([1, 0.9, 0.75], [40, 40, 40])).toBeLessThan(4);
  });
  test("is what is printed in another hue than the paper's", () => {
    expect(colourOf([1, 1, 1], [40, 60, 160])).toBeGreaterThan(60);
    expect(
      measureColour(
        draw(240, 170, () => 200),
        [],
        1,
      ),
    ).toBeUndefined();
  });
});

test("letters' strokes widen with blur in either direction, and a page without ink has none", () => {
  const letters = (spreadX: number, spreadY: number) =>
    draw(400, 100, (x, y) => {
      const ink = (at: number, spread: number) => Math.max(0, 1 - Math.max(0, Math.abs((at % 14) - 7) - 1.5) / spread);
      return 230 - 180 * ink(x, spreadX) * (y > 35 && y < 65 ? ink(y + 3, spreadY) : 0);
    });
  const at = [line(200, 50, 300)];
  const sharp = measureSharpness(letters(1, 1), at) ?? 0;
  expect(measureSharpness(letters(5, 1), at)).toBeGreaterThan(sharp * 1.3);
  expect(measureSharpness(letters(1, 5), at)).toBeGreaterThan(sharp * 1.3);
  expect(
    measureSharpness(
      draw(400, 100, () => 230),
      at,
    ),
  ).toBeUndefined();
});

test("a line is cut where its end, and not its side, is at the border", () => {
  const page = { width: 1000, height: 700 };
  expect(countCutLines(page, [line(102, 300), line(500, 350), line(896, 400), line(500, 16)])).toBe(2);
});

test("the reduced copy has the page's shape and its colours", () => {
  const copy = reducedCopy(draw(1200, 600, (x) => (x < 600 ? [200, 100, 50] : [10, 20, 30])));
  expect([copy.width, copy.height]).toEqual([240, 120]);
  expect([...copy.data.subarray(0, 3)]).toEqual([200, 100, 50]);
  expect([...copy.data.subarray(-3)]).toEqual([10, 20, 30]);
});
