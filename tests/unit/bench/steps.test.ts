import { expect, test } from "vitest";
import { bytesIn } from "@/tests/bench/memory";
import { sumUpSteps } from "@/tests/bench/steps";

test("a step's percentiles are of the pages on which it came up", () => {
  const pages: Record<string, number>[] = [{ open: 1, detect: 50 }, { open: 3, detect: 70, codes: 9 }, { open: 2 }];
  expect(sumUpSteps(pages)).toEqual([
    { step: "open", pages: 3, p50: 2, p95: 3 },
    { step: "detect", pages: 2, p50: 50, p95: 70 },
    { step: "codes", pages: 1, p50: 9, p95: 9 },
  ]);
});

test("sums stand below all steps, also those that only later pages have", () => {
  const pages: Record<string, number>[] = [
    { open: 1, between: 1, whole: 2 },
    { open: 1, mask: 4, between: 1, whole: 6 },
  ];
  expect(sumUpSteps(pages).map(({ step }) => step)).toEqual(["open", "mask", "between", "whole"]);
});

test("memory is read in bytes, and what is not told is none", () => {
  const status = "Name:\tnode\nVmPeak:\t 9999999 kB\nVmHWM:\t  700000 kB\nVmRSS:\t  650000 kB\n";
  expect(bytesIn(status, "VmHWM")).toBe(716_800_000);
  expect(bytesIn(status, "VmRSS")).toBe(665_600_000);
  expect(bytesIn("", "VmRSS")).toBe(0);
});
