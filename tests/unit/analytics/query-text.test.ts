import { expect, test } from "vitest";
import { behindSeries } from "@/app/(admin)/admin/analytics/_components/series-words";
import { batchesBehind, chartAddress } from "@/lib/analytics/query-text";
import { rangeOf } from "@/lib/analytics/range";
import { AnalyticsQuery, ChartQuery } from "@/lib/analytics/schema";
import { ListBatchesQuery } from "@/lib/batches/schema";

const ids = { branch: "clh1a2b3c4d5e6f7g8h9i0j1k", officer: "clh1a2b3c4d5e6f7g8h9i0j1m" };
const parametersOf = (address: string) => Object.fromEntries(new URL(address, "http://desk.test").searchParams);

test("the list of batches reads every name it is narrowed by from here", () => {
  const behind = { ...ids, from: "2026-11-01", to: "2026-11-28", type: "PAN", mode: "CAMERA" as const };
  const address = batchesBehind(behind);
  expect(address).toMatch(/^\/admin\/batches\?/);
  expect(ListBatchesQuery.parse(parametersOf(address))).toMatchObject(behind);
});

test("what is not set does not stand in an address", () => {
  expect(batchesBehind({ from: "2026-11-01", to: "2026-11-28", type: undefined })).toBe(
    "/admin/batches?from=2026-11-01&to=2026-11-28",
  );
});

test("a chart is downloaded for the range and filters on show, however they were asked for", () => {
  const range = rangeOf({ from: "2026-01-01", unit: "day" }, "2026-11-28");
  const address = chartAddress("result-time", range, { ...ids, type: "PAN", mode: "CAMERA" });
  expect(ChartQuery.parse(parametersOf(address))).toEqual({
    ...{ ...ids, chart: "result-time", from: "2026-01-01", to: "2026-11-28", unit: "week" },
    ...{ type: "PAN", mode: "CAMERA" },
  });
});

test("what cannot be read in an address counts as not set; a chart must be named", () => {
  const wrong = { from: "yesterday", to: "2026-02-30", unit: "hour", branch: "'; drop", mode: "FAX" };
  expect(Object.values(AnalyticsQuery.parse(wrong)).every((value) => value === undefined)).toBe(true);
  expect(ChartQuery.safeParse({ chart: "everything" }).success).toBe(false);
});

const series = (key: string | null) => ({ key, name: null, counts: [], total: 0 });

test.each([
  ["mode", "CAMERA", { mode: "CAMERA" }],
  ["type", "PAN", { type: "PAN" }],
  ["type", null, null],
  ["officer", ids.officer, { officer: ids.officer }],
  ["branch", ids.branch, { branch: ids.branch }],
  ["outcome", "REJECTED", { review: "REJECTED" }],
  ["outcome", "PENDING", { review: "PENDING" }],
  ["outcome", "FAILED", null],
  ["outcome", "WAITING", null],
] as const)("behind documents by %s of %j stand the batches narrowed by %j", (split, key, behind) => {
  expect(behindSeries(split, series(key))).toEqual(behind);
});
