import { expect, test } from "vitest";
import { formatBytes, formatDate, formatDateTime, formatShare } from "@/app/_ui/format";
import { confidenceLevel, fieldsToCheck, levelWords } from "@/app/(officer)/_components/confidence";
import { shownState, typeName } from "@/app/(officer)/_components/document-words";
import { expectedDocumentTypes } from "@/lib/atlas/contract";
import { wordsIn } from "@/lib/i18n/catalogue";
import { languages } from "@/lib/i18n/languages";

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
  for (const language of languages) {
    const t = wordsIn(language, "confidence");
    expect(new Set((["check", "unsure", "missing"] as const).map((level) => levelWords(t, level))).size).toBe(3);
  }
});

test("missing and doubtful fields count as fields to check", () => {
  const field = (value: string | null, confidence: number | null) => ({
    name: "n",
    value,
    confidence,
    page: null,
    box: null,
  });
  const doubtful = { ...field("b", 0.8), mustCheck: true };
  expect(fieldsToCheck([field("a", 1), doubtful, { ...doubtful, mustCheck: false }, field("d", null)])).toBe(1);
});

test("no offered document type is shown as a bare code", () => {
  for (const language of languages) {
    const t = wordsIn(language, "documents");
    for (const type of expectedDocumentTypes) {
      expect(typeName(t, type), type).not.toContain("_");
      expect(typeName(t, type)).not.toBe(type);
    }
  }
});

test("a type this desk has never met is made readable", () => {
  expect(typeName(wordsIn("en", "documents"), "RC_BOOK_FRONT")).toBe("RC book front");
});

test("a document that was read but not accepted asks for attention", () => {
  const undecided = { reviewState: "PENDING" as const };
  expect(shownState({ ...undecided, state: "DONE", problem: { code: "UNRECOGNISED" } })).toBe("ATTENTION");
  expect(shownState({ ...undecided, state: "DONE", problem: null })).toBe("DONE");
  expect(shownState({ ...undecided, state: "FAILED", problem: { code: "X" } })).toBe("FAILED");
});

test("what a reviewer decided is shown before how the reading went", () => {
  expect(shownState({ state: "DONE", problem: { code: "X" }, reviewState: "REJECTED" })).toBe("REJECTED");
  expect(shownState({ state: "PROCESSING", problem: null, reviewState: "APPROVED" })).toBe("PROCESSING");
});

test("a share is never rounded up to certainty", () => {
  expect([0, 0.004, 0.994, 0.999, 1].map(formatShare)).toEqual(["0 %", "0 %", "99 %", "99 %", "100 %"]);
});

test("sizes and times read naturally, in Latin digits and India's time in every language", () => {
  expect([500, 1500, 3_500_000].map(formatBytes)).toEqual(["500 B", "1 KB", "3.3 MB"]);
  const night = new Date("2026-11-24T20:00:00Z");
  expect(languages.map((language) => formatDateTime(night, language))).toEqual([
    "25 Nov 2026, 01:30",
    "25 नव॰ 2026, 01:30",
  ]);
  expect(languages.map((language) => formatDate(night, language))).toEqual(["25 Nov 2026", "25 नव॰ 2026"]);
});
