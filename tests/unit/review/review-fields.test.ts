import { expect, test } from "vitest";
import type { ReadField } from "@/lib/documents/schema";
import { reviewFields } from "@/lib/review/review-fields";

const field = (name: string, value: string | null, confidence: number | null, part?: number): ReadField => ({
  ...{ name, value, confidence, page: 1, box: null },
  ...(part !== undefined && { part }),
});
const at = new Date("2026-11-28T10:00:00Z");
const user = { name: "Asha" };
const pan = () => "PAN";

test("a value read less surely than usual must be looked at, a surer one and one without a confidence need not be", () => {
  const fields = [field("name", "ASHA RAO", 0.89), field("dob", "01/02/1990", 0.9), field("quality", "ok", null)];
  expect(reviewFields(fields, [], [], pan).map(({ mustCheck }) => mustCheck)).toEqual([true, false, false]);
});

test("a value that was not found must be looked at", () => {
  expect(reviewFields([field("name", null, 0)], [], [], pan)[0]).toMatchObject({ mustCheck: true });
});

test("what sound papers of a type often lack need not be looked at where it is not found, but where it was read unsurely", () => {
  const mustCheck = (value: string | null, type: string | null) =>
    reviewFields([field("buyer_gstin", value, value ? 0.6 : 0)], [], [], () => type)[0]?.mustCheck;
  expect(mustCheck(null, "INVOICE")).toBe(false);
  expect(mustCheck("27AAPFU0939F1ZV", "INVOICE")).toBe(true);
  expect([mustCheck(null, "DELIVERY_ORDER"), mustCheck(null, null)]).toEqual([true, true]);
  expect(mustCheck(null, "constructor")).toBe(true); // a type may be any word
});

test("the most exact threshold decides", () => {
  const thresholds = [
    { documentType: "", field: "", confidence: 0.5 },
    { documentType: "PAN", field: "", confidence: 0.7 },
    { documentType: "PAN", field: "name", confidence: 0.99 },
  ];
  const [name, dob] = reviewFields([field("name", "A", 0.95), field("dob", "B", 0.75)], [], thresholds, pan);
  expect([name?.mustCheck, dob?.mustCheck]).toEqual([true, false]);
  expect(reviewFields([field("name", "A", 0.6)], [], thresholds, () => "AADHAAR")[0]?.mustCheck).toBe(false);
});

test("a corrected field shows the new value beside the read one, and the newest of several counts", () => {
  const check = { attempt: 1, part: 0, field: "name", readValue: "ASHA RAQ", at, user };
  const checks = [
    { ...check, value: "ASHA ROA" },
    { ...check, value: "ASHA RAO" },
  ];
  expect(reviewFields([field("name", "ASHA RAQ", 0.4)], checks, [], pan)[0]).toMatchObject({
    value: "ASHA RAO",
    mustCheck: false,
    check: { readValue: "ASHA RAQ", isCorrected: true, userName: "Asha" },
  });
});

test("a check belongs to its own part of a file", () => {
  const checks = [{ attempt: 1, part: 1, field: "name", readValue: "B", value: "C", at, user }];
  const shown = reviewFields([field("name", "A", 0.4, 0), field("name", "B", 0.4, 1)], checks, [], pan);
  expect(shown.map(({ value, mustCheck }) => [value, mustCheck])).toEqual([
    ["A", true],
    ["C", false],
  ]);
});

test("a confirmed value stays what it is, also where it is no text", () => {
  const checks = [{ attempt: 1, part: 0, field: "is_cancelled", readValue: "true", value: "true", at, user }];
  const cancelled = { name: "is_cancelled", value: true, confidence: 0.4, page: 1, box: null };
  expect(reviewFields([cancelled], checks, [], pan)[0]).toMatchObject({ value: true, check: { isCorrected: false } });
});
