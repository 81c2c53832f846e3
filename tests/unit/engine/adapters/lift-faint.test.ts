import { expect, test } from "vitest";
import { inkContrast, liftFaint } from "@/lib/engine/adapters/image/lift-faint";
import type { Raster } from "@/lib/engine/pipeline/ports";

/** Rows of strokes, as text is; paper and ink by place. */
function printed(paperAt: (x: number) => number, ink: number): Raster {
  const [width, height] = [600, 400];
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const isInk = y % 30 < 10 && x % 12 < 3;
    data.fill(Math.max(0, paperAt(x) - (isInk ? ink : 0)), at * 3, at * 3 + 3);
  }
  return { width, height, data };
}

test("how much ink stands out is measured, whatever the shade of the paper", () => {
  expect(inkContrast(printed(() => 240, 200))).toBe(200);
  expect(inkContrast(printed(() => 180, 30))).toBe(30);
});

test("a page with dark ink is given back as it is", async () => {
  const page = printed(() => 240, 120);
  expect(await liftFaint(page)).toBe(page);
});

test("faint ink becomes dark, and its paper stays white", async () => {
  const lifted = await liftFaint(printed(() => 240, 30));
  expect(inkContrast(lifted)).toBeGreaterThan(100);
  expect(Math.max(...lifted.data.subarray(0, 600 * 3))).toBeGreaterThan(240);
});

test("the shade on a photographed faint page is taken off", async () => {
  const lifted = await liftFaint(printed((x) => 240 - x / 10, 30));
  const paperOf = (x: number) => lifted.data[(25 * 600 + x) * 3 + 1] ?? 0; // between two rows of strokes
  expect(paperOf(100)).toBeGreaterThan(225);
  expect(paperOf(500)).toBeGreaterThan(225);
});
