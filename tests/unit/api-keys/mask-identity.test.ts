import { expect, test } from "vitest";
import { maskIdentity } from "@/lib/api-keys/mask-identity";

test.each([
  ["ABCPD1234K", "XXXXXX234K"],
  ["2345 6789 0123", "**** **** 0123"],
  ["XXXX XXXX 1234", "XXXX XXXX 1234"],
  ["P1234567", "XXXX4567"],
  ["A/c 00112233445566", "A/c XXXXXXXXXX5566"],
  ["27AAPFU0939F1ZV", "XXXXXXXXXXXF1ZV"],
])("the number in %s goes out as %s", (text, masked) => {
  expect(maskIdentity(text)).toBe(masked);
});

test.each(["Tara Specimen", "2026-11-28", "28/11/2026", "12345678.50", "MG Road, Pune 411001", "SPECIMEN"])(
  "%s names nobody for good and goes out as it is",
  (text) => {
    expect(maskIdentity(text)).toBe(text);
  },
);
