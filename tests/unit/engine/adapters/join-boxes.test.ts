import { expect, test } from "vitest";
import type { RotatedBox } from "@/lib/engine/adapters/ocr/geometry";
import { joinBoxes } from "@/lib/engine/adapters/ocr/join-boxes";

/** A box of a page that is turned by an angle around its corner. Pixels. */
function box(left: number, top: number, width: number, height: number, angle = 0): RotatedBox {
  const [u, v] = [left + width / 2, top + height / 2];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { center: { x: u * cos - v * sin, y: u * sin + v * cos }, width, height, angle };
}

/** The same box with its other side called its width. */
const onItsSide = ({ center, width, height, angle }: RotatedBox): RotatedBox => ({
  center,
  width: height,
  height: width,
  angle: angle - Math.PI / 2,
});

function expectBox(given: RotatedBox | undefined, wanted: RotatedBox) {
  for (const side of ["width", "height", "angle"] as const) expect(given?.[side]).toBeCloseTo(wanted[side], 6);
  expect(given?.center.x).toBeCloseTo(wanted.center.x, 6);
  expect(given?.center.y).toBeCloseTo(wanted.center.y, 6);
}

test.each([0, 0.1, -Math.PI / 2 + 0.05])(
  "a number that was cut is one box again, whatever way its page lies: %s",
  (angle) => {
    const joined = joinBoxes([box(150, 102, 90, 26, angle), onItsSide(box(100, 100, 60, 30, angle))], angle);
    expect(joined).toHaveLength(1);
    expectBox(joined[0], box(100, 100, 140, 30, angle));
  },
);

test("three boxes that overlap one by one are one", () => {
  expect(joinBoxes([box(0, 0, 60, 30), box(50, 0, 60, 30), box(100, 2, 60, 28)], 0)).toHaveLength(1);
});

test("a scrap of a line that lies within it, or reaches out at its end, is part of it", () => {
  expect(joinBoxes([box(0, 0, 100, 30), box(90, 8, 20, 15)], 0)).toHaveLength(1);
  expect(joinBoxes([box(0, 0, 100, 30), box(40, 8, 20, 15)], 0)).toEqual([box(0, 0, 100, 30)]);
});

test("a low scrap that a line begins in ends there: of the line's first letter it holds a piece alone", () => {
  const line = box(25, 0, 300, 30);
  expect(joinBoxes([line, box(0, 10, 33, 12)], 0)).toEqual([box(0, 10, 25, 12), line]);
  expect(joinBoxes([line, box(10, 10, 25, 12)], 0)).toEqual([line]);
});

test.each<[string, RotatedBox, RotatedBox]>([
  ["beside each other", box(0, 0, 50, 30), box(60, 0, 50, 30)],
  ["in different rows", box(0, 0, 50, 30), box(20, 25, 50, 30)],
  ["of different size", box(0, 0, 50, 30), box(20, 0, 50, 80)],
  ["of which one is stamped over the other", box(0, 0, 300, 120), box(20, 50, 100, 30)],
])("boxes %s stay apart", (_, first, second) => {
  expect(joinBoxes([first, second], 0)).toEqual([first, second]);
});
