import { expect, test } from "vitest";
import { confidenceBuckets } from "@/lib/analytics/buckets";
import { shareInterval } from "@/lib/analytics/share-interval";

test("buckets follow one another from nothing to certain, without a gap", () => {
  expect(confidenceBuckets[0]?.from).toBe(0);
  expect(confidenceBuckets.at(-1)?.to).toBe(1);
  for (const [at, { from, to }] of confidenceBuckets.entries()) {
    expect(to).toBeGreaterThan(from);
    expect(confidenceBuckets[at + 1]?.from ?? 1).toBe(to);
  }
});

test("a share is less sure the fewer it is of, and sure of nothing where all or none of a few had it", () => {
  // Wilson's interval for 81 of 263, as printed in R. G. Newcombe, Statistics in Medicine 17 (1998), table I.
  expect(shareInterval(81, 263).low).toBeCloseTo(0.2553, 4);
  expect(shareInterval(81, 263).high).toBeCloseTo(0.3662, 4);
  expect(shareInterval(0, 20)).toMatchObject({ low: 0 });
  expect(shareInterval(0, 20).high).toBeCloseTo(0.1611, 4);
  expect(shareInterval(3, 3).high).toBe(1);
  expect(shareInterval(3, 3).low).toBeCloseTo(0.4385, 4);
});
