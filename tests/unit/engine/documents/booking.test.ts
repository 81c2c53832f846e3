import { expect, test } from "vitest";
import { joinTexts, tidyNarration } from "@/lib/engine/documents/bank-statement/booking";

test.each([
  [["NEFT CR METRO PVT", "LTD SALARY"], "NEFT CR METRO PVT LTD SALARY"],
  [["UPI/DR/", "JAI HIND STORES"], "UPI/DR/JAI HIND STORES"],
  [["UPI/CR/SUNRISE", "/BILL 219"], "UPI/CR/SUNRISE/BILL 219"],
  [["paid / received", null], "paid / received"],
])("a narration that was broken into lines is one text: %j", (parts, whole) => {
  expect(joinTexts(...parts)).toBe(whole);
});

test("of nothing there is no text", () => {
  expect(joinTexts(null, null)).toBeNull();
});

test.each([
  [": UPI/DR/OM STORES", "UPI/DR/OM STORES"],
  ["UP1/CR/SAI/bill 9", "UPI/CR/SAI/bill 9"],
  ["- REVERSAL", "- REVERSAL"],
])("a narration is rid of a frame's line before it, and pays by UPI: %s", (read, printed) => {
  expect(tidyNarration(read)).toBe(printed);
});
