import { expect, test } from "vitest";
import { checklistOf } from "@/lib/applicants/checklist";

const pan = { id: "1", documentTypes: ["PAN"], state: "DONE" as const, reviewState: "PENDING" as const, reviews: [] };

test("a type is done once a document of it was read, and may be pending while one is being read", () => {
  const reading = { ...pan, documentTypes: [], state: "PROCESSING" as const };
  expect(checklistOf(["PAN", "AADHAAR"], [pan, reading]).map(({ state }) => state)).toEqual(["done", "pending"]);
  expect(checklistOf(["PAN", "AADHAAR"], [pan]).map(({ state }) => state)).toEqual(["done", "missing"]);
});

test("a document that was rejected or asked for again is missing, until another one of its type comes", () => {
  for (const reviewState of ["REJECTED", "ASKED_AGAIN"] as const) {
    const refused = { ...pan, reviewState };
    expect(checklistOf(["PAN"], [refused])).toMatchObject([{ documentType: "PAN", state: "missing" }]);
    expect(checklistOf(["PAN"], [refused, pan])).toMatchObject([{ documentType: "PAN", state: "done", refusal: null }]);
  }
});

test("a refused type says why, by the newest refusal, also while something that may replace it is read", () => {
  const refused = (id: string, reason: string) => ({
    ...pan,
    id,
    reviewState: "REJECTED" as const,
    reviews: [{ reason }],
  });
  const both = [refused("1", "EXPIRED"), refused("2", "UNREADABLE")];
  const refusal = { documentId: "2", decision: "REJECTED", reason: "UNREADABLE" };
  expect(checklistOf(["PAN", "AADHAAR"], both)).toMatchObject([{ state: "missing", refusal }, { refusal: null }]);
  const reading = { ...pan, id: "3", documentTypes: [], state: "PROCESSING" as const };
  expect(checklistOf(["PAN"], [...both, reading])).toMatchObject([{ state: "pending", refusal }]);
});

test("a type counts as approved once a person has approved a document of it", () => {
  const approved = { ...pan, reviewState: "APPROVED" as const };
  expect(checklistOf(["PAN"], [pan]).map(({ isApproved }) => isApproved)).toEqual([false]);
  expect(checklistOf(["PAN"], [pan, approved]).map(({ isApproved }) => isApproved)).toEqual([true]);
});
