import { expect, test } from "vitest";
import { needsProduct, readBenchParts } from "@/lib/launch/bench-parts.mjs";

test("without a choice every part of the bench runs, and the product with it", () => {
  expect([...readBenchParts(undefined)]).toEqual(["accuracy", "steps", "throughput", "multiupload", "pages"]);
  expect(needsProduct(readBenchParts(undefined))).toBe(true);
});

test("parts are named with commas between; reading alone needs no product", () => {
  expect([...readBenchParts("accuracy, steps")]).toEqual(["accuracy", "steps"]);
  expect(needsProduct(readBenchParts("accuracy,steps"))).toBe(false);
  expect(needsProduct(readBenchParts("steps,throughput"))).toBe(true);
});

test("a name that is no part is told apart before anything starts", () => {
  expect(() => readBenchParts("accuracy,speed")).toThrow(/no part "speed"/);
});
