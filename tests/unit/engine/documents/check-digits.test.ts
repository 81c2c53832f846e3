import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAadhaarNumber, isVerhoeff } from "@/lib/engine/documents/aadhaar/verhoeff";
import { isPanNumber, readPanNumber } from "@/lib/engine/documents/pan/pan-number";
import { gstinCheck, isGstin, repairGstin } from "@/lib/engine/documents/text/gstin";

describe("Verhoeff's check digit", () => {
  test.each(["2363", "123451", "84736430954837284567892"])("is right on the published number %s", (number) => {
    expect(isVerhoeff(number)).toBe(true);
  });

  test("finds every wrong digit and every swap of two neighbours", () => {
    const valid = fc
      .stringMatching(/^[2-9]\d{10}$/)
      .map((first) => [..."0123456789"].map((check) => first + check).find(isVerhoeff) ?? "");
    fc.assert(
      fc.property(valid, fc.nat(11), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const digit = (Number(number[place]) + by) % 10;
        expect(isVerhoeff(number.slice(0, place) + digit + number.slice(place + 1))).toBe(false);
        const swapped = number.slice(0, place) + (number[place + 1] ?? "") + number[place] + number.slice(place + 2);
        if (place < 11 && swapped !== number) expect(isVerhoeff(swapped)).toBe(false);
      }),
    );
  });

  test("alone makes no Aadhaar number: it never begins with 0 or 1", () => {
    const beginning = (digit: string) =>
      [..."0123456789"].map((check) => `${digit}2345678901${check}`).find(isVerhoeff) ?? "";
    expect(isAadhaarNumber(beginning("1"))).toBe(false);
    expect(isAadhaarNumber(beginning("3"))).toBe(true);
  });
});

describe("a GSTIN", () => {
  test.each(["27AAPFU0939F1ZV", "29AAGCB7383J1Z4"])("with its published check character is right: %s", (gstin) => {
    expect(isGstin(gstin)).toBe(true);
    expect(gstinCheck(gstin.slice(0, 14))).toBe(gstin[14]);
  });

  test("with another character anywhere is wrong", () => {
    expect(isGstin("27AAPFU0939F1ZA")).toBe(false);
    expect(isGstin("27AAPFU0989F1ZV")).toBe(false);
    expect(isGstin("28AAPFU0939F1ZV")).toBe(false);
  });

  test.each([
    ["29AAGCB7383J1ZA", "29AAGCB7383J1Z4"],
    ["29AAGCB7383J124", "29AAGCB7383J1Z4"],
    ["27AAPFU0939F1ZX", "27AAPFU0939F1ZX"],
    ["33LQACS5293L1Z1", "33LQACS5293I1Z1"],
  ])("with its last characters or a narrow letter misread, %s, is %s", (read, gstin) => {
    expect(repairGstin(read)).toBe(gstin);
  });
});

describe("a PAN", () => {
  test("names the kind of its holder by the fourth letter", () => {
    expect(isPanNumber("ABCPK1234F")).toBe(true);
    expect(isPanNumber("ABCXK1234F")).toBe(false);
    expect(isPanNumber("ABCPK0000F")).toBe(false);
  });

  test("is repaired where a digit was read as a letter, and the repairs are counted", () => {
    expect(readPanNumber("A8CPK12S4F")).toEqual({ text: "ABCPK1254F", changed: 2 });
    expect(readPanNumber("ABCPK1234")).toBeUndefined();
    expect(readPanNumber("ABCPK12-4F")).toBeUndefined();
  });
});
