import { expect, test } from "vitest";
import { median, percentile } from "@/tests/bench/percentile";

test("a percentile is the least value that so many do not exceed", () => {
  const twenty = Array.from({ length: 20 }, (_, index) => 20 - index);
  expect(percentile(twenty, 0.5)).toBe(10);
  expect(percentile(twenty, 0.95)).toBe(19);
  expect(percentile(twenty, 1)).toBe(20);
});

test("of few values the 95th percentile is the largest", () => {
  expect(percentile([30, 10, 20], 0.95)).toBe(30);
});

test("values are sorted by size, not by their digits", () => {
  expect(median([100, 9, 20])).toBe(20);
});

test("one value is every percentile; none has none", () => {
  expect([percentile([7], 0), percentile([7], 0.95)]).toEqual([7, 7]);
  expect(percentile([], 0.5)).toBe(0);
});
