import fc from "fast-check";
import { expect, test } from "vitest";
import { nextAttempt, RETRY_DELAYS, retryAfterSeconds } from "@/lib/engine/callbacks/schedule";

const now = new Date("2026-01-15T09:00:00Z");
const secondsUntil = (at: Date | undefined) => ((at?.getTime() ?? Number.NaN) - now.getTime()) / 1000;

test("the tries are spread over about a day, then end", () => {
  const total = RETRY_DELAYS.reduce((sum, delay) => sum + delay, 0) / 3600;
  expect(total).toBeGreaterThan(20);
  expect(total).toBeLessThan(28);
  expect(nextAttempt(RETRY_DELAYS.length + 1, { now, random: 0.5 })).toBeUndefined();
});

test("each delay is stretched or shortened by a tenth at most", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: RETRY_DELAYS.length }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, random) => {
        const share = secondsUntil(nextAttempt(n, { now, random })) / (RETRY_DELAYS[n - 1] ?? 0);
        expect(share).toBeGreaterThan(0.89);
        expect(share).toBeLessThan(1.11);
      },
    ),
  );
});

test("a receiver can put a try off, not bring it forward", () => {
  expect(secondsUntil(nextAttempt(1, { now, random: 0.5, retryAfter: "600" }))).toBe(600);
  expect(secondsUntil(nextAttempt(5, { now, random: 0.5, retryAfter: "1" }))).toBe(1800);
});

test.each([
  ["120", 120],
  [" 120 ", 120],
  ["Thu, 15 Jan 2026 09:05:00 GMT", 300],
  ["Thu, 15 Jan 2026 08:00:00 GMT", 0],
  ["999999999", 86_400],
  ["-5", 0],
  ["soon", 0],
  ["", 0],
  [undefined, 0],
])("Retry-After: %s means %s seconds", (header, seconds) => {
  expect(retryAfterSeconds(header, now)).toBe(seconds);
});
