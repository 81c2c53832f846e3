import { expect, test } from "vitest";
import { pollDelay } from "@/lib/batches/poll-delay";

test.each([
  [0, 5, 5],
  [49_000, 5, 5],
  [100_000, 5, 10],
  [3600_000, 5, 15],
  [0, 1, 1],
  [30_000, 1, 3],
])("%i ms after the sending, from %i s on, the next look is in %i s", (sinceSent, first, seconds) => {
  expect(pollDelay(sinceSent, first)).toBe(seconds);
});
