import { describe, expect, test } from "vitest";
import { findCard } from "@/lib/engine/adapters/image/find-card";
import { openImage } from "@/lib/engine/adapters/image/open-image";
import { projectionOf, straightenCard } from "@/lib/engine/adapters/image/straighten-card";
import type { Raster } from "@/lib/engine/pipeline/ports";
import { degrade } from "@/prisma/seed/specimens/degrade";
import { drawSpecimen } from "@/prisma/seed/specimens/specimen";

type Corner = { x: number; y: number };
type Corners = [Corner, Corner, Corner, Corner];

/** Clockwise convex quadrilaterals of some grey on a darker table. */
function picture(...cards: Corners[]): Raster {
  const [width, height] = [960, 640];
  const data = new Uint8Array(width * height * 3);
  const isIn = (corners: Corners, x: number, y: number) =>
    corners.every((from, index) => {
      const to = corners[(index + 1) % 4] as Corner;
      return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) >= 0;
    });
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    data.fill(cards.some((card) => isIn(card, x, y)) ? 230 : 90 + (y >> 5), at * 3, at * 3 + 3);
  }
  return { width, height, data };
}

const at = (x: number, y: number): Corner => ({ x, y });
const tilted: Corners = [at(280, 120), at(700, 130), at(840, 540), at(120, 530)];
const flat: Corners = [at(150, 100), at(800, 100), at(800, 520), at(150, 520)];

describe("a card on a table", () => {
  test("is found by its four corners, clockwise from the upper left", () => {
    const corners = findCard(picture(tilted)) ?? [];
    expect(corners).toHaveLength(4);
    for (const [index, { x, y }] of corners.entries()) {
      expect(Math.hypot(x - (tilted[index]?.x ?? 0), y - (tilted[index]?.y ?? 0))).toBeLessThan(10);
    }
  });

  test("is not looked for where two lie, nor where paper fills the picture, nor in what is no quadrilateral", () => {
    const [left, right] = [60, 520].map((x): Corners => [at(x, 150), at(x + 380, 150), at(x + 380, 450), at(x, 450)]);
    expect(findCard(picture(left as Corners, right as Corners))).toBeUndefined();
    expect(findCard(picture([at(0, 0), at(960, 0), at(960, 640), at(0, 640)]))).toBeUndefined();
    expect(findCard(picture([at(150, 100), at(800, 110), at(800, 110), at(200, 560)]))).toBeUndefined();
  });

  // The table and the heading are dark alike, and the camera shades both: small steps lead from one to the other.
  test.each([27_031, 27_034])("keeps a dark heading on a dark table: %d", async (seed) => {
    const specimen = drawSpecimen({ documentType: "DELIVERY_ORDER", layout: "system", seed });
    const images = specimen.medium === "image" ? specimen.images : [];
    const photo = await openImage(await degrade(images, "photo-on-table", seed));
    const heading = findCard(photo)?.map(({ y }) => y) ?? [0];
    expect(Math.min(...heading)).toBeLessThan(0.1 * photo.height);
  });

  test("is not a paper without its heading, of whose print pieces are left", () => {
    const letters = Array.from({ length: 10 }, (_, place): Corners => {
      const x = 180 + place * 60;
      return [at(x, 70), at(x + 30, 70), at(x + 30, 84), at(x, 84)];
    });
    expect(findCard(picture(flat, ...letters))).toBeUndefined();
  });

  test("is not a framed table with print above it", () => {
    const print = Array.from({ length: 12 }, (_, place): Corners => {
      const [x, y] = [140 + (place % 4) * 170, 30 + Math.floor(place / 4) * 28];
      return [at(x, y), at(x + 120, y), at(x + 120, y + 12), at(x, y + 12)];
    });
    expect(findCard(picture(tilted, ...print))).toBeUndefined();
  });
});

test("a projection takes the corners of the unit square to those of the quadrilateral", () => {
  const [a, b, c, d, e, f, g, h] = projectionOf(tilted);
  const square = [at(0, 0), at(1, 0), at(1, 1), at(0, 1)];
  for (const [index, { x, y }] of square.entries()) {
    const scale = g * x + h * y + 1;
    expect((a * x + b * y + c) / scale).toBeCloseTo(tilted[index]?.x ?? 0, 6);
    expect((d * x + e * y + f) / scale).toBeCloseTo(tilted[index]?.y ?? 0, 6);
  }
});

test("a card seen from the side becomes a rectangle that fills the picture", () => {
  const { width, height, data } = straightenCard(picture(tilted));
  expect(width).toBeGreaterThan(700);
  expect(height).toBeGreaterThan(400);
  const light = data.filter((value, index) => index % 3 === 1 && value > 200).length;
  expect(light / (width * height)).toBeGreaterThan(0.9);
});

test("a card seen from above, and a page without a table, are given back as they are", () => {
  const [fromAbove, page] = [picture(flat), picture()];
  expect(straightenCard(fromAbove)).toBe(fromAbove);
  expect(straightenCard(page)).toBe(page);
});
