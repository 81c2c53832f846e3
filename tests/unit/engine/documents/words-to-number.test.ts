import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRupeesInWords, readWords } from "@/lib/engine/documents/text/words-to-number";
import { inWords } from "@/prisma/seed/specimens/in-words";

describe("a sum in words", () => {
  test.each([
    ["Rupees Eighteen Thousand only", 18_000],
    ["One Lakh Eighteen Thousand Five Hundred and Six", 118_506],
    ["TWO CRORE THREE LACS", 20_300_000],
    ["Rupees Twelve Hundred", 1_200],
    ["RupeesEighteenThousandOnly", 18_000],
    ["Rupees Eihteen Thousnd only", 18_000],
    ["Eleven", 11],
  ])("is read the Indian way: %s", (words, value) => {
    expect(readWords(words)).toBe(value);
  });

  test.each(["", "only", "Eighteen Houses", "Five Six", "Thousand", "Two Thousand Three Lakh", "Twenty Thirty"])(
    "is none where the words make no number: %s",
    (words) => {
      expect(readWords(words)).toBeUndefined();
    },
  );

  test.each([
    ["Net pay in words: Rupees Fifty Four Thousand Six Hundred Fifty Only", 54_650],
    ["Indian Rupee OneLakhTwenty ThousandSixteen Only", 120_016],
    ["Rupees Two Crore Three Lac and Fifty Paise", 20_300_000],
    ["In Words Ten Thousand", 10_000],
    ["only", undefined],
  ])("is found in its line: %s", (text, rupees) => expect(readRupeesInWords(text)).toBe(rupees));

  test("is read back whatever the sum", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (rupees) => {
        expect(readWords(inWords(rupees))).toBe(rupees);
      }),
    );
  });
});
