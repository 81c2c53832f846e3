import { expect, test } from "vitest";
import { checklistOf } from "@/lib/applicants/checklist";

const pan = { documentTypes: ["PAN"], state: "DONE" as const, reviewState: "PENDING" as const };

test("a type is done once a document of it was read, and may be pending while one is being read", () => {
  const reading = { ...pan, documentTypes: [], state: "PROCESSING" as const };
  expect(checklistOf(["PAN", "AADHAAR"], [pan, reading]).map(({ state }) => state)).toEqual(["done", "pending"]);
  expect(checklistOf(["PAN", "AADHAAR"], [pan]).map(({ state }) => state)).toEqual(["done", "missing"]);
});

test("a document that was rejected or asked for again is missing, until another one of its type comes", () => {
  for (const reviewState of ["REJECTED", "ASKED_AGAIN"] as const) {
    const refused = { ...pan, reviewState };
    expect(checklistOf(["PAN"], [refused])).toEqual([{ documentType: "PAN", state: "missing" }]);
    expect(checklistOf(["PAN"], [refused, pan])).toEqual([{ documentType: "PAN", state: "done" }]);
  }
});
