import { expect, test } from "vitest";
import { formatBytes, formatCount, formatDateTime, formatShare } from "@/app/_ui/format";
import { confidenceLevel, fieldsToCheck, levelWords } from "@/app/(officer)/_components/confidence";
import { shownState, typeName } from "@/app/(officer)/_components/document-words";
import { expectedDocumentTypes } from "@/lib/atlas/contract";

test.each([
  [{ value: "A", confidence: 0.95 }, "sure"],
  [{ value: "A", confidence: 0.9 }, "sure"],
  [{ value: "A", confidence: 0.89 }, "check"],
  [{ value: "A", confidence: 0.5 }, "unsure"],
  [{ value: null, confidence: 0 }, "missing"],
  [{ value: "GOOD", confidence: null }, "unrated"],
] as const)("a field of %o is %s", (field, level) => {
  expect(confidenceLevel(field)).toBe(level);
});

test("what an officer must look at is said in words, not by colour alone", () => {
  expect([levelWords.check, levelWords.unsure, levelWords.missing].every(Boolean)).toBe(true);
});

test("missing and doubtful fields count as fields to check", () => {
  const field = (value: string | null, confidence: number | null) => ({
    name: "n",
    label: "n",
    value,
    confidence,
    page: null,
    box: null,
  });
  const doubtful = { ...field("b", 0.8), mustCheck: true };
  expect(fieldsToCheck([field("a", 1), doubtful, { ...doubtful, mustCheck: false }, field("d", null)])).toBe(1);
});

test("no offered document type is shown as a bare code", () => {
  for (const type of expectedDocumentTypes) {
    expect(typeName(type), type).not.toContain("_");
    if (!["PAN", "FSSAI"].includes(type)) expect(typeName(type)).not.toBe(type);
  }
});

test("a type this desk has never met is made readable", () => {
  expect(typeName("RC_BOOK_FRONT")).toBe("RC book front");
});

test("a document that was read but not accepted asks for attention", () => {
  expect(shownState({ state: "DONE", problem: { code: "UNRECOGNISED" } })).toBe("ATTENTION");
  expect(shownState({ state: "DONE", problem: null })).toBe("DONE");
  expect(shownState({ state: "FAILED", problem: { code: "X" } })).toBe("FAILED");
});

test("a share is never rounded up to certainty", () => {
  expect([0, 0.004, 0.994, 0.999, 1].map(formatShare)).toEqual(["0 %", "0 %", "99 %", "99 %", "100 %"]);
});

test("sizes, counts and times read naturally", () => {
  expect([500, 1500, 3_500_000].map(formatBytes)).toEqual(["500 B", "1 KB", "3.3 MB"]);
  expect([formatCount(1, "file"), formatCount(2, "file")]).toEqual(["1 file", "2 files"]);
  expect(formatDateTime(new Date("2026-11-24T20:00:00Z"))).toBe("25 Nov 2026, 01:30");
});
