import { expect, test } from "vitest";
import { nextLook } from "@/app/(officer)/_home/next-look";

test("the home page looks less and less often while nothing changes, but once a minute at least", () => {
  expect([0, 1, 2, 3, 1000].map(nextLook)).toEqual([15_000, 30_000, 60_000, 60_000, 60_000]);
});
