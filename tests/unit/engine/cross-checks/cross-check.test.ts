import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CrossCheck } from "@/lib/atlas/contract";
import { crossCheck } from "@/lib/engine/cross-checks/cross-check";
import { exactSimilarity, textSimilarity } from "@/lib/engine/cross-checks/similarity";

describe("the likeness of two names", () => {
  test.each([
    ["ASHA RAO", "Asha Rao"],
    ["RAO ASHA", "Asha Rao"],
    ["Mrs. Asha Rao", "ASHA RAO"],
    ["VIKRAMRAO PATIL", "VIKRAM RAO PATIL"],
    ["Flat 7, FC Road, Pune", "flat 7 fc road pune"],
  ])("is 100 for %s and %s", (one, other) => {
    expect(textSimilarity(one, other)).toBe(100);
  });

  test.each([
    ["A RAO", "ASHA RAO", 90, 99],
    ["ASHA RAO", "ASHA RA0", 85, 99],
    ["ASHA RAO", "ASHA MOHAN RAO", 60, 85],
    ["ASHA RAO", "VIKRAM SINGH", 0, 40],
    ["ASHA", "", 0, 0],
  ])("of %s and %s stands between", (one, other, least, most) => {
    const score = textSimilarity(one, other);
    expect(score).toBeGreaterThanOrEqual(least);
    expect(score).toBeLessThanOrEqual(most);
  });

  test("is from 0 to 100, the same both ways, and 100 with itself", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string());
    fc.assert(
      fc.property(text, text, (one, other) => {
        const score = textSimilarity(one, other);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(textSimilarity(other, one)).toBeCloseTo(score, 1);
        const itself = textSimilarity(one, one);
        expect(itself === 100 || !/[\p{L}\p{M}\p{N}]/u.test(one.normalize("NFKC").toUpperCase())).toBe(true);
      }),
    );
  });
});

test("a date or a number that is nearly the same is another one", () => {
  expect(exactSimilarity("04/11/1990", "04/11/1990")).toBe(100);
  expect(exactSimilarity("04/11/1990", "04/11/1991")).toBe(0);
  expect(exactSimilarity("abcpr1234k", "ABCPR 1234K")).toBe(100);
});

const read = (value: string | null) => ({ value, confidence_score: value === null ? 0 : 0.9 });
const pan = (documentId = "pan", name: string | null = "ASHA RAO") => ({
  documentId,
  data: {
    document_type: "PAN",
    name_as_per_pan: read(name),
    dob: read("04/11/1990"),
    pan_number: read("ABCPR1234K"),
  },
});
const passport = {
  documentId: "passport",
  data: { document_type: "PASSPORT", name: read("ASHA MOHAN RAO"), date_of_birth: read("04/11/1990") },
};
const invoice = (gstin: string | null) => ({
  documentId: "invoice",
  data: { document_type: "INVOICE", buyer_name: read("Asha Rao"), buyer_gstin: read(gstin) },
});

const fieldsOf = (checks: CrossCheck[]) => checks.map(({ field, similarity_score }) => [field, similarity_score]);

describe("the checks of an applicant", () => {
  test("compare each pair of documents once, and say what was compared", () => {
    const checks = crossCheck("LOAN_APP", [pan(), passport]);
    expect(fieldsOf(checks)).toEqual([
      ["name", expect.any(Number)],
      ["date_of_birth", 100],
    ]);
    expect(checks[1]).toEqual({
      field: "date_of_birth",
      source: { document_type: "PAN", document_id: "pan", value: "04/11/1990" },
      target: { document_type: "PASSPORT", document_id: "passport", value: "04/11/1990" },
      similarity_score: 100,
      error_code: null,
    });
    expect(CrossCheck.array().safeParse(checks).success).toBe(true);
  });

  test("find the PAN inside the buyer's GSTIN, and say nothing where a buyer has none", () => {
    expect(fieldsOf(crossCheck("POC_CDL", [pan(), invoice("27ABCPR1234K1Z5")]))).toEqual([
      ["buyer_name", 100],
      ["pan_number", 100],
    ]);
    expect(fieldsOf(crossCheck("POC_CDL", [pan(), invoice("27AAAPR1234K1Z5")]))).toContainEqual(["pan_number", 0]);
    expect(fieldsOf(crossCheck("POC_CDL", [pan(), invoice(null)]))).toEqual([["buyer_name", 100]]);
  });

  test("compare the latest of several documents of one type, so that a thousand of them are no more work", () => {
    const checks = crossCheck("POC_CDL", [pan("old", "SOMEONE ELSE"), passport, pan("new")]);
    expect(new Set(checks.map(({ source }) => source.document_id))).toEqual(new Set(["new"]));
  });

  test("tell of a value that is not there, without a score", () => {
    const [name] = crossCheck("POC_CDL", [pan("pan", null), passport]);
    expect(name).toMatchObject({ field: "name", similarity_score: null, error_code: "VALUE_MISSING" });
  });

  test("are none where no two documents go together", () => {
    expect(crossCheck("toString", [pan()])).toEqual([]);
    expect(crossCheck("POC_CDL", [])).toEqual([]);
  });
});
