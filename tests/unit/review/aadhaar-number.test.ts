import { expect, test } from "vitest";
import { holdsAadhaarNumber } from "@/lib/review/aadhaar-number";

test.each([
  ["2345 6789 0124", ["PAN"], true],
  ["address, 2345-6789-0124", [], true],
  ["234567890124", ["AADHAAR"], true],
  ["234567890124", ["CHEQUE"], false],
  ["XXXX XXXX 0124", ["AADHAAR"], false],
  ["1234 5678 9012", ["AADHAAR"], false],
  ["91 98765 43210", ["AADHAAR"], false],
])("%s typed for %j: %s", (text, types, expected) => {
  expect(holdsAadhaarNumber(text, types)).toBe(expected);
});
