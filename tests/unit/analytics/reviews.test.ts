import { expect, test } from "vitest";
import { confidenceBuckets } from "@/lib/analytics/buckets";
import { correctionsOf } from "@/lib/analytics/corrections";
import type { Reviews } from "@/lib/analytics/count-reviews";
import { reliabilityOf } from "@/lib/analytics/reliability";

const name = { type: "PAN", field: "name" };
const number = { type: "PAN", field: "number" };
const reviews: Reviews[] = [
  { ...name, bucket: 6, reviewed: 10, corrected: 5, confidence: 6.5 },
  { ...name, bucket: 11, reviewed: 90, corrected: 1, confidence: 89.1 },
  { ...number, bucket: 11, reviewed: 10, corrected: 0, confidence: 9.9 },
  { ...number, type: null, bucket: null, reviewed: 4, corrected: 4, confidence: null },
];

test("corrections are summed up over all confidence, and one type's field is not another's", () => {
  expect(correctionsOf(reviews)).toEqual([
    { ...name, reviewed: 100, corrected: 6 },
    { type: null, field: "number", reviewed: 4, corrected: 4 },
    { ...number, reviewed: 10, corrected: 0 },
  ]);
});

test("fields corrected as often stand in the order of how often they were looked at, then of their names", () => {
  const alike = ["c", "a", "b"].map((field) => ({
    ...name,
    field,
    bucket: 1,
    reviewed: 1,
    corrected: 1,
    confidence: 0.1,
  }));
  const order = correctionsOf([
    ...alike,
    { ...name, field: "z", bucket: 1, reviewed: 2, corrected: 1, confidence: 0.2 },
  ]);
  expect(order.map(({ field }) => field)).toEqual(["z", "a", "b", "c"]);
});

test("reliability is summed up over all fields; those without confidence are left out", () => {
  const buckets = reliabilityOf(reviews);
  expect(buckets).toHaveLength(confidenceBuckets.length);
  expect(buckets[6]).toEqual({ from: 0.6, to: 0.7, reviewed: 10, kept: 5, confidence: 0.65 });
  expect(buckets[11]).toEqual({ from: 0.98, to: 1, reviewed: 100, kept: 99, confidence: 0.99 });
  expect(buckets[0]).toEqual({ from: 0, to: 0.1, reviewed: 0, kept: 0, confidence: null });
  expect(buckets.reduce((sum, { reviewed }) => sum + reviewed, 0)).toBe(110);
});
