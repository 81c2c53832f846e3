import { expect, test } from "vitest";
import { expectedDocumentTypes } from "@/lib/atlas/contract";
import { classesOf, classOfType } from "@/lib/retention/document-classes";

test("every type that can be expected belongs to a class", () => {
  expect(Object.keys(classOfType).sort()).toEqual([...expectedDocumentTypes].sort());
});

test.each([
  [["PAN"], ["IDENTITY"]],
  [["PAN", "AADHAAR"], ["IDENTITY"]],
  [
    ["PAN", "SALARY_SLIP"],
    ["IDENTITY", "INCOME"],
  ],
  [[], ["OTHER"]],
  [["A_TYPE_OF_TOMORROW"], ["OTHER"]],
  [["constructor"], ["OTHER"]],
])("a file that holds %j is of %j", (types, classes) => {
  expect(classesOf(types)).toEqual(classes);
});
