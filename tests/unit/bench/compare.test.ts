import { expect, test } from "vitest";
import type { SpecimenType } from "@/prisma/seed/specimens/catalogue";
import type { Degradation } from "@/prisma/seed/specimens/degrade";
import { findDrops, whyNotComparable } from "@/tests/bench/compare";
import { summarise } from "@/tests/bench/figures";
import { outcome, sure } from "./outcomes";

const run = { split: "kept", documentsPerType: 25, tesseract: undefined } as const;
const labels = { pan_number: "ABCPE1234F", dob: "01/02/1990" };

/** So many documents, of which some are taken for another type, and some have a wrong number or date. */
function documents(
  count: number,
  wrong: { type?: number; identity?: number; other?: number } = {},
  paper: { documentType?: SpecimenType; degradation?: Degradation } = {},
) {
  return Array.from({ length: count }, (_, index) =>
    outcome({
      ...paper,
      ...(index < (wrong.type ?? 0) && { type: "OTHER" }),
      labels,
      data: {
        pan_number: sure(index < (wrong.identity ?? 0) ? "ABCPE1234E" : labels.pan_number),
        dob: sure(index < (wrong.other ?? 0) ? "01/02/1991" : labels.dob),
      },
    }),
  );
}

const kept = summarise([...documents(200), ...documents(200, {}, { degradation: "blur" })], run);

test("a run as good as the kept one has no drops", () => {
  expect(findDrops(kept, kept)).toEqual([]);
});

test("one point less is allowed, more is not", () => {
  const withWrong = (identity: number) =>
    findDrops(kept, summarise([...documents(200, { identity }), ...documents(200, {}, { degradation: "blur" })], run));
  expect(withWrong(2)).toEqual([]);
  expect(withWrong(3)).toContain("all types, identity numbers, clean: 100.0 % is now 98.5 %");
});

test.each([
  ["type", "type right"],
  ["identity", "identity numbers"],
  ["other", "other fields"],
] as const)("a drop of degraded documents is not hidden by the clean ones: %s", (figure, name) => {
  const now = summarise([...documents(200), ...documents(200, { [figure]: 3 }, { degradation: "blur" })], run);
  expect(findDrops(kept, now)).toEqual([
    `all types, ${name}, degraded: 100.0 % is now 98.5 %`,
    `PAN, ${name}, degraded: 100.0 % is now 98.5 %`,
  ]);
});

test("a drop of one type among many is found", () => {
  const many = documents(2_000);
  const passports = (type: number) => documents(100, { type }, { documentType: "PASSPORT" });
  const before = summarise([...many, ...passports(0)], run);
  expect(findDrops(before, summarise([...many, ...passports(2)], run))).toEqual([
    "PASSPORT, type right, clean: 100.0 % is now 98.0 %",
    "PASSPORT, type right, all: 100.0 % is now 98.0 %",
  ]);
});

test("a type of which few were read says nothing alone", () => {
  const many = documents(2_000);
  const passports = (type: number) => documents(99, { type }, { documentType: "PASSPORT" });
  const before = summarise([...many, ...passports(0)], run);
  expect(findDrops(before, summarise([...many, ...passports(3)], run))).toEqual([]);
});

test("a type that is gone is a drop", () => {
  const before = summarise([...documents(100), ...documents(100, {}, { documentType: "PASSPORT" })], run);
  expect(findDrops(before, summarise(documents(200), run))).toContain("PASSPORT is no longer measured");
});

test("better is no drop", () => {
  const worse = summarise(documents(200, { type: 20, identity: 20, other: 20 }), run);
  expect(findDrops(worse, summarise(documents(200), run))).toEqual([]);
});

test("runs of other papers are not compared, and the words say why", () => {
  expect(whyNotComparable(kept, kept)).toBeUndefined();
  expect(whyNotComparable(kept, { ...kept, split: "tuning" })).toBe("it read the tuning split, not the kept one");
  expect(whyNotComparable(kept, { ...kept, documentsPerType: 2 })).toBe("it read 2 documents a type, not 25");
});
