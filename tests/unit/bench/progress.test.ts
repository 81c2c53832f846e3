import { expect, test } from "vitest";
import { timeLeft } from "@/tests/bench/progress";

test.each([
  [0, 10, 0, "time left not known yet"],
  [5, 10, 60_000, "60 s left"],
  [10, 100, 60_000, "9 min left"],
  [9, 10, 9_000, "1 s left"],
])("%i of %i after %i ms: %s", (done, total, elapsed, words) => {
  expect(timeLeft(done, total, elapsed)).toBe(words);
});
