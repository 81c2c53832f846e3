import { expect, test } from "vitest";
import { addDays, daysIn, MOST_PERIODS, periodsOf, startOf, today } from "@/lib/analytics/periods";
import { rangeOf } from "@/lib/analytics/range";

test("a day is one of India: it ends at half past six in the evening, Greenwich time", () => {
  expect(today(new Date("2026-11-28T18:29:59.999Z"))).toBe("2026-11-28");
  expect(today(new Date("2026-11-28T18:30:00Z"))).toBe("2026-11-29");
});

test("weeks begin on Monday, months on the first", () => {
  expect(startOf("2026-11-29", "week")).toBe("2026-11-23"); // a Sunday
  expect(startOf("2026-11-23", "week")).toBe("2026-11-23");
  expect(startOf("2026-11-29", "month")).toBe("2026-11-01");
});

test("days are counted over the ends of months and leap years", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(daysIn({ from: "2024-02-01", to: "2024-03-01" })).toBe(30);
});

test("the first and last week and month are cut to the range", () => {
  expect(periodsOf({ from: "2026-11-25", to: "2026-12-01" }, "week")).toEqual([
    { from: "2026-11-25", to: "2026-11-29" },
    { from: "2026-11-30", to: "2026-12-01" },
  ]);
  expect(periodsOf({ from: "2026-01-31", to: "2026-03-01" }, "month")).toEqual([
    { from: "2026-01-31", to: "2026-01-31" },
    { from: "2026-02-01", to: "2026-02-28" },
    { from: "2026-03-01", to: "2026-03-01" },
  ]);
  expect(periodsOf({ from: "2026-11-28", to: "2026-11-28" }, "day")).toEqual([
    { from: "2026-11-28", to: "2026-11-28" },
  ]);
});

test.each([
  [{}, { from: "2026-10-30", to: "2026-11-28", unit: "day" }],
  [{ from: "2026-11-20" }, { from: "2026-11-20", to: "2026-11-28", unit: "day" }],
  [{ to: "2026-03-30" }, { from: "2026-03-01", to: "2026-03-30", unit: "day" }],
  [{ from: "2026-12-24" }, { from: "2026-12-24", to: "2026-12-24", unit: "day" }],
  [
    { from: "2026-11-20", to: "2026-11-10", unit: "week" },
    { from: "2026-11-10", to: "2026-11-20", unit: "week" },
  ],
  [
    { from: "2026-01-01", to: "2026-11-28", unit: "day" },
    { from: "2026-01-01", to: "2026-11-28", unit: "week" },
  ],
  [
    { from: "2023-01-01", to: "2026-11-28", unit: "week" },
    { from: "2023-01-01", to: "2026-11-28", unit: "month" },
  ],
] as const)("an address that says %j shows %j", (query, shown) => {
  expect(rangeOf(query, "2026-11-28")).toMatchObject(shown);
});

test("however long a time is asked for, no more columns are drawn than can be told apart", () => {
  for (const unit of ["day", "week", "month"] as const) {
    for (const from of ["1900-01-01", "2021-11-27", "2025-10-04", "2026-09-28"]) {
      const { periods, to } = rangeOf({ from, unit }, "2026-11-28");
      expect(periods.length).toBeLessThanOrEqual(MOST_PERIODS);
      expect(periods.at(-1)?.to).toBe(to);
    }
  }
});
