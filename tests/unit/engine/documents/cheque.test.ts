import { describe, expect, test } from "vitest";
import { cheque } from "@/lib/engine/documents/cheque/cheque";
import { classify } from "@/lib/engine/documents/classify";
import type { TextLine } from "@/lib/engine/pipeline/ports";
import { line, pageOf, valuesOf } from "./lines";

const leaf = [
  line("Sahyadri Bank Limited", 5, 5, 30, 5),
  line("FC ROAD BRANCH, PUNE", 5, 12),
  line("IFSC : SRCB0000022", 5, 18),
  line("MICR : 411088012", 30, 18),
  line("Pay", 5, 28),
  line("OR BEARER", 88, 28),
  line("Rupees", 5, 38),
  line("A/C No.", 5, 58),
  line("75379826440759", 14, 58),
  line("Payable at par at all branches of Sahyadri Bank Limited", 5, 68),
  line("ASHA KULKARNI", 80, 78),
  line("Please sign above", 80, 84),
];

/** Signs of the band by their places; a place after a comma is a sign that stands between two. */
function band(signs: [text: string, place: number][]): TextLine {
  const width = Math.max(...signs.map(([, place]) => place)) + 1;
  const text = signs.map(([sign]) => sign).join("");
  const starts = signs.map(([, place]) => place / width);
  return { ...line(text, 20, 92, width * 1.6, 4), text, starts, characterConfidence: signs.map(() => 0.95) };
}

const at = (digits: string, from: number): [string, number][] =>
  [...digits].map((digit, index) => [digit, from + index]);

/** ⑈085359⑈ 411088012⑆ 743627⑈ 31 as it is read: each symbol one or two digits. */
const printedBand = band([
  ...at("1", 0),
  ["4", 0.6],
  ...at("085359", 1),
  ["1", 7],
  ["4", 7.6],
  ...at("411088012", 9),
  ["1", 18],
  ["8", 18.6],
  ...at("743627", 20),
  ["1", 26],
  ...at("31", 28),
]);

describe("a cheque", () => {
  test("is read by the words of the one form, its band by the places of its signs", () => {
    const page = pageOf(...leaf, printedBand);
    expect(classify([page]).reader?.documentType).toBe("CHEQUE");
    expect(valuesOf(cheque, page)).toEqual({
      account_holder: "ASHA KULKARNI",
      account_number: "XXXXXXXX0759",
      ifsc: "SRCB0000022",
      bank_name: "Sahyadri Bank Limited",
      branch: "FC ROAD",
      micr: "411088012",
      cheque_number: "085359",
    });
    expect(JSON.stringify(cheque.extract([page]))).not.toContain("75379826");
  });

  test("is surer of a code that stands twice", () => {
    const twice = cheque.extract([pageOf(...leaf, printedBand)]).fields.micr?.confidence ?? 0;
    const once = cheque.extract([pageOf(...leaf)]).fields.micr?.confidence ?? 1;
    expect([twice > 0.95, once > 0.95]).toEqual([true, false]);
  });

  test("has the code of its band where it is printed nowhere else", () => {
    const page = pageOf(...leaf.filter(({ text }) => !text.startsWith("MICR")), printedBand);
    expect(valuesOf(cheque, page).micr).toBe("411088012");
  });

  test("has no number where a sign of the band is missing", () => {
    const short = band([...at("85359", 2), ...at("411088012", 9), ...at("743627", 20), ...at("31", 28)]);
    expect(valuesOf(cheque, pageOf(...leaf, short)).cheque_number).toBeNull();
  });

  test("of a firm names it behind For", () => {
    const lines = leaf.map((other) => (other.text === "ASHA KULKARNI" ? line("For SAI TRADERS", 78, 62) : other));
    expect(valuesOf(cheque, pageOf(...lines)).account_holder).toBe("SAI TRADERS");
  });

  test("says whether it is cancelled", () => {
    const isCancelled = (...lines: TextLine[]) => cheque.extract([pageOf(...lines)]).extra?.is_cancelled;
    expect(isCancelled(...leaf)).toBe(false);
    expect(isCancelled(...leaf, line("CANCELLED", 40, 40, 40, 20))).toBe(true);
  });

  test("is not seen in a letter about one", () => {
    const letter = pageOf(line("My cheque payable to bearer was lost.", 5, 5), line("Please sign above", 5, 9));
    expect(cheque.detect([letter])).toBeLessThan(0.5);
  });
});
