import { expect, test } from "vitest";
import { nextToCheck } from "@/app/(officer)/documents/[documentId]/_components/next-to-check";

const fields = [true, false, true, false].map((mustCheck) => ({ mustCheck }));

test("the next field to look at follows the one just looked at, and after the last comes the first", () => {
  expect(nextToCheck(fields, -1)).toBe(0);
  expect(nextToCheck(fields, 0)).toBe(2);
  expect(nextToCheck(fields, 2)).toBe(0);
});

test("nothing is next where all have been looked at, or only the one just done is marked still", () => {
  expect(nextToCheck([{}, { mustCheck: false }], -1)).toBeNull();
  expect(nextToCheck([{ mustCheck: true }], 0)).toBeNull();
  expect(nextToCheck([], -1)).toBeNull();
});
