import { expect, test } from "vitest";
import type { FieldValue, ReadField } from "@/lib/documents/schema";
import { compareFields } from "@/lib/review/compare-fields";

const field = (name: string, value: FieldValue): ReadField => ({ name, value, confidence: 1, page: 1, box: null });
const differences = (before: ReadField[], after: ReadField[]) =>
  compareFields(before, after).map(({ name, difference }) => `${name} ${difference}`);

test("fields are told to differ, to be new, to be gone or to be the same", () => {
  const before = [field("name", "Asha"), field("pan", "ABCPA1234A"), field("father", "Ravi")];
  const after = [field("name", "Asha Rao"), field("pan", "ABCPA1234A"), field("dob", "1990-01-02")];
  expect(differences(before, after)).toEqual(["name changed", "pan same", "dob added", "father gone"]);
});

test("capitals and spaces alone are no difference, and what neither says is left out", () => {
  const before = [field("name", "ASHA  RAO"), field("gender", null), field("address", ["12 Camp", "Pune"])];
  const after = [field("name", "Asha Rao"), field("gender", ""), field("address", ["12 camp", "pune"])];
  expect(differences(before, after)).toEqual(["name same", "address same"]);
});

test("a name that comes again in a file of several documents is compared in its turn", () => {
  const before = [field("name", "Asha"), field("name", "Ravi")];
  expect(differences(before, [field("name", "Asha"), field("name", "Rohan")])).toEqual(["name same", "name changed"]);
  expect(differences(before, [field("name", "Asha")])).toEqual(["name same", "name gone"]);
});
