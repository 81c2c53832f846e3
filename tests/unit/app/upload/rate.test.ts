import { describe, expect, test } from "vitest";
import { isWorthSaying } from "@/app/(officer)/applicants/[applicantId]/upload/_components/progress-saying";
import { RateMeter } from "@/app/(officer)/applicants/[applicantId]/upload/_components/rate-meter";
import { RateMeters } from "@/app/(officer)/applicants/[applicantId]/upload/_components/rate-meters";
import { timeLeft } from "@/app/(officer)/applicants/[applicantId]/upload/_components/time-left";

/** Moves so many bytes a second for so long, in steps of 100 ms. */
function move(meter: RateMeter, from: number, seconds: number, bytesASecond: number): number {
  for (let step = 1; step <= seconds * 10; step++) meter.moved(bytesASecond / 10, from + step * 100);
  return from + seconds * 1000;
}

describe("the rate of an upload", () => {
  test("is told once it has been watched for a while, as it is", () => {
    const meter = new RateMeter(0);
    const early = move(meter, 0, 2, 100_000);
    expect(meter.rate(early)).toBeNull();
    const later = move(meter, early, 2, 100_000);
    expect(meter.rate(later)).toBeCloseTo(100_000, -3);
  });

  test("follows a slower network within seconds, and rides over a short pause", () => {
    const meter = new RateMeter(0);
    const fast = move(meter, 0, 20, 1_000_000);
    const paused = meter.rate(fast + 1000) ?? 0;
    expect(paused).toBeGreaterThan(850_000);
    const slow = move(meter, fast, 24, 100_000);
    expect(meter.rate(slow)).toBeLessThan(250_000);
    expect(meter.rate(slow)).toBeGreaterThan(100_000);
  });

  test("falls while nothing moves, until nobody can tell any more", () => {
    const meter = new RateMeter(0);
    const end = move(meter, 0, 5, 200_000);
    expect(timeLeft(1_000_000, meter.rate(end))).not.toBeNull();
    expect(timeLeft(1_000_000, meter.rate(end + 120_000))).toBeNull();
  });
});

describe("all files together", () => {
  test("are measured by what moved, not by what had arrived before or is sent again", () => {
    let now = 0;
    const meters = new RateMeters(() => now);
    meters.starts("a", 10_000_000);
    meters.starts("b", 0);
    for (let second = 1; second <= 10; second++) {
      now = second * 1000;
      meters.reached("a", 10_000_000 + second * 50_000);
      meters.reached("b", second * 100_000);
    }
    expect(meters.rateOf("a")).toBeCloseTo(50_000, -4);
    expect(meters.rate()).toBeCloseTo(150_000, -4);
    meters.reached("b", 0); // begun anew
    expect(meters.rateOf("b")).toBeCloseTo(100_000, -4);
  });

  test("are measured anew once nothing was on its way", () => {
    let now = 0;
    const meters = new RateMeters(() => now);
    meters.starts("a", 0);
    now = 5000;
    meters.reached("a", 500_000);
    meters.ends("a");
    expect(meters.rate()).toBeNull();
    now = 600_000;
    meters.starts("b", 0);
    now = 603_000;
    meters.reached("b", 300_000);
    expect(meters.rate()).toBeCloseTo(100_000, -4);
  });
});

test.each([
  [1000, { key: "few" }],
  [12_000, { key: "seconds", count: 15 }],
  [55_000, { key: "seconds", count: 55 }],
  [61_000, { key: "minutes", count: 2 }],
  [3_600_000, { key: "minutes", count: 60 }],
  [9_000_000, { key: "long" }],
])("%d ms left are told rounded up", (milliseconds, told) => {
  expect(timeLeft(milliseconds * 10, 10_000)).toEqual(told);
});

test("nothing is promised while the rate is unknown or next to nothing", () => {
  expect(timeLeft(1000, null)).toBeNull();
  expect(timeLeft(1000, 100)).toBeNull();
});

test("progress is said a quarter further, but not just after the last time, and after a long silence anyway", () => {
  const last = { share: 0.2, at: 0 };
  expect(isWorthSaying(last, { share: 0.3, at: 5000 })).toBe(false);
  expect(isWorthSaying(last, { share: 0.3, at: 11_000 })).toBe(true);
  expect(isWorthSaying(last, { share: 0.24, at: 11_000 })).toBe(false);
  expect(isWorthSaying(last, { share: 0.21, at: 30_000 })).toBe(true);
});
