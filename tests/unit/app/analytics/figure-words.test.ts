import { expect, test } from "vitest";
import {
  countWords,
  dayWords,
  periodWords,
  shortPeriod,
  spanWords,
} from "@/app/(admin)/admin/analytics/_components/figure-words";

test("counts are grouped as India does, in Latin digits, in both languages", () => {
  expect(countWords(1_234_567, "en")).toBe("12,34,567");
  expect(countWords(1_234_567, "hi")).toBe("12,34,567");
});

test("a day is the calendar day it was, wherever the server stands", () => {
  expect(dayWords("2026-11-01", "en")).toBe("1 Nov 2026");
  expect(dayWords("2026-11-01", "hi")).toBe("1 नव॰ 2026");
});

test.each([
  [{ from: "2026-11-24", to: "2026-11-24" }, "day", "24 Nov 2026", "24 Nov"],
  [{ from: "2026-11-23", to: "2026-11-29" }, "week", "23–29 Nov 2026", "23 Nov"],
  [{ from: "2026-11-30", to: "2026-12-06" }, "week", "30 Nov – 6 Dec 2026", "30 Nov"],
  [{ from: "2026-11-29", to: "2026-11-29" }, "week", "29 Nov 2026", "29 Nov"],
  [{ from: "2026-02-01", to: "2026-02-28" }, "month", "Feb 2026", "Feb 2026"],
  [{ from: "2026-11-01", to: "2026-11-28" }, "month", "1–28 Nov 2026", "Nov 2026"],
] as const)("%j by %s is called %j, in short %j", (period, unit, words, short) => {
  expect(periodWords(period, unit, "en")).toBe(words);
  expect(shortPeriod(period, unit, "en")).toBe(short);
});

test.each([
  [0, "0 sec"],
  [1, "1 sec"],
  [59, "59 sec"],
  [60, "1 min"],
  [90, "1.5 min"],
  [3599, "60 min"],
  [6 * 3600, "6 hr"],
  [36 * 3600, "36 hr"],
  [84 * 3600, "3.5 day"],
])("%d seconds are said as %s", (seconds, words) => {
  // Whether a unit takes an s is for the editions of Unicode's data to say.
  expect(spanWords(seconds, "en").replaceAll(/\s/g, " ")).toMatch(new RegExp(`^${words}s?$`));
});
