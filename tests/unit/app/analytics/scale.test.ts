import { expect, test } from "vitest";
import {
  countTicks,
  namedColumns,
  percent,
  ratioHeight,
  timeTicks,
} from "@/app/(admin)/admin/analytics/_components/scale";
import { topSeries } from "@/app/(admin)/admin/analytics/_components/top-series";
import type { Series } from "@/lib/analytics/count-documents";

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [4, [0, 1, 2, 3, 4]],
  [9, [0, 5, 10]],
  [80, [0, 20, 40, 60, 80]],
  [81, [0, 50, 100]],
  [1234, [0, 500, 1000, 1500]],
])("a scale up to %d is marked at %j", (most, ticks) => {
  expect(countTicks(most)).toEqual(ticks);
});

test("every scale of counts reaches its most, in whole numbers", () => {
  for (let most = 0; most < 5000; most += 7) {
    const ticks = countTicks(most);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
    expect(ticks.every(Number.isInteger)).toBe(true);
    expect(ticks.length).toBeLessThanOrEqual(6);
  }
});

test.each([
  [12, 50, [10, 30, 60]],
  [45, 400, [30, 60, 300, 600]],
  [45, 4000, [30, 60, 600, 3600, 10800]],
  [5 * 3600, 25 * 3600, [10800, 21600, 43200, 86400, 259200]],
  [0, 0, [1, 5]],
  [60, 60, [60, 300]],
  [86400 * 400, 86400 * 500, [7776000, 31536000]],
])("times between %d and %d seconds stand between round ones", (least, most, ticks) => {
  expect(timeTicks(least, most)).toEqual(ticks);
});

test("on a scale of ratios ten times as long is as much higher, wherever it begins", () => {
  expect(ratioHeight(1, 1, 100)).toBe(0);
  expect(ratioHeight(10, 1, 100)).toBeCloseTo(0.5);
  expect(ratioHeight(100, 1, 100)).toBe(1);
  expect(ratioHeight(0, 1, 100)).toBe(0);
  expect(ratioHeight(1000, 1, 100)).toBe(1);
});

test("names of columns stand evenly apart and never more than there is room for", () => {
  expect(namedColumns(3, 5)).toEqual([0, 1, 2]);
  expect(namedColumns(30, 5)).toEqual([0, 6, 12, 18, 24]);
  for (let count = 1; count < 70; count++) expect(namedColumns(count, 5).length).toBeLessThanOrEqual(5);
});

test("places are written in per cent with two digits at most", () => {
  expect([0, 0.5, 1 / 3, 1].map(percent)).toEqual(["0%", "50%", "33.33%", "100%"]);
});

const series = (key: string, counts: number[]): Series => ({
  ...{ key, name: null, counts },
  total: counts.reduce((a, b) => a + b, 0),
});

test("what cannot be told apart any more is summed up, and nothing is lost", () => {
  const all = ["a", "b", "c", "d"].map((key, at) => series(key, [4 - at, 1]));
  expect(topSeries(all, 4).map((one) => one.series?.key)).toEqual(["a", "b", "c", "d"]);
  expect(topSeries(all, 3)).toMatchObject([
    { series: { key: "a" }, total: 5, stands: 1 },
    { series: { key: "b" }, total: 4, stands: 1 },
    { series: undefined, counts: [3, 2], total: 5, stands: 2 },
  ]);
  expect(topSeries([], 3)).toEqual([]);
});
