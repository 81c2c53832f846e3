import { expect, test } from "vitest";
import { readAtlasDocumentId } from "@/lib/batches/atlas-document-id";
import { outcomeOf } from "@/lib/batches/outcome";

const item = { document_id: "d-1" };
const read = { ...item, file_data: { document_type: "PAN" } };
const file = (status: string) => ({ file_uuid: "u", document_id: "d-1", status });

test.each([
  ["read", read, undefined, { state: "DONE", errorCode: null }],
  ["not recognised", { ...item, error_code: "UNRECOGNISED" }, undefined, { state: "DONE", errorCode: "UNRECOGNISED" }],
  ["not fetched", { ...item, error_code: "FETCH_TIMEOUT" }, undefined, { state: "FAILED", errorCode: "FETCH_TIMEOUT" }],
  ["failed by its own word", { ...read, status: "FAILED" }, undefined, { state: "FAILED", errorCode: "FAILED" }],
  [
    "read, as status says",
    { ...item, error_code: "ODD" },
    file("PROCESSING_SUCCESS"),
    { state: "DONE", errorCode: "ODD" },
  ],
  ["failed, as status says", undefined, file("FAILED"), { state: "FAILED", errorCode: "FAILED" }],
] as const)("a document is %s", (_, result, status, outcome) => {
  expect(outcomeOf(result, status)).toMatchObject(outcome);
});

test.each([
  ["nothing is known of it", undefined, undefined],
  ["its result says nothing", item, undefined],
  ["its result says it is read just now", { ...read, status: "PROCESSING" }, undefined],
  ["its status is one nobody knows", read, file("BEING_PONDERED")],
  ["its result is missing", undefined, file("PROCESSING_SUCCESS")],
] as const)("a document has not ended while %s", (_, result, status) => {
  expect(outcomeOf(result, status)).toBeUndefined();
});

test("only ids of our own making name a sending", () => {
  expect(readAtlasDocumentId("cmabc123-2")).toEqual({ id: "cmabc123", attempt: 2 });
  for (const text of ["", "cmabc123", "-1", "cm\0-1", "cm-1-1", "cm-99999999999", "CM-1", "cm--1"])
    expect(readAtlasDocumentId(text), text).toBeUndefined();
});
