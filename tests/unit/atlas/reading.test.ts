import { expect, test } from "vitest";
import { ErrorReply, FlowInitReply, MultiUploadReply, StatusReply } from "@/lib/atlas/contract";
import { readJson } from "@/lib/atlas/read-json";
import { readReply } from "@/lib/atlas/read-reply";
import { readResults } from "@/lib/atlas/read-results";

const flow = { flow_id: "f1", something_new: true };
const entry = { file_uuid: "u1", batch_id: "b1", document_id: "d1" };
const status = { file_statuses: [{ file_uuid: "u1", document_id: "d1", status: "PONDERED" }], master_status: "ODD" };
const pan = { document_id: "d1", file_data: { document_type: "PAN", pan_number: { value: "X", confidence_score: 1 } } };

test.each([
  ["bare", FlowInitReply, flow, flow],
  ["wrapped in data", FlowInitReply, { data: flow }, flow],
  ["in a list of its own", FlowInitReply, [flow], flow],
  ["as a list", MultiUploadReply, [entry, entry], [entry, entry]],
  ["as a lone object", MultiUploadReply, entry, [entry]],
  ["as a list wrapped in data", MultiUploadReply, { data: [entry] }, [entry]],
  ["with a status nobody knows", StatusReply, status, status],
])("a reply is read %s", (_, schema, answer, expected) => {
  expect(readReply<typeof schema>(schema, answer)).toEqual(expected);
});

test.each(["<html>", null, 7, [], {}, { data: null }])("what holds no flow is no flow: %j", (answer) => {
  expect(readReply(FlowInitReply, answer)).toBeUndefined();
});

test.each([
  ["in data", { data: [pan] }],
  ["a lone item in data", { data: pan }],
  ["data within data", { data: { data: [pan] } }],
  ["in ocr_data, as v3 has it", { ocr_data: [pan], cross_checks: [] }],
  ["a bare list", [pan]],
  ["the item alone", pan],
])("results are found: %s", (_, answer) => {
  expect(readResults(answer)?.data).toMatchObject([pan]);
});

test.each(["<html>", null, 7, {}, { data: null }])("where there is no list there are no results: %j", (answer) => {
  expect(readResults(answer)).toBeUndefined();
});

test("one result that cannot be read spoils neither the others nor what stands beside it", () => {
  const odd = { ...pan, document_id: "d2", file_data: { error_code: "INVALID_DOC" }, pages: "none" };
  const numbered = { document_id: 7, file_uuid: 7, error_code: 404 };
  const read = readResults({ data: [null, "x", {}, odd, numbered, pan], flow_params: [], cross_checks: [{}] });
  expect(read).toMatchObject({
    flow_params: null,
    cross_checks: [],
    data: [
      { document_id: "d2", error_code: "INVALID_DOC", file_data: null, pages: [] },
      { document_id: "7", file_uuid: undefined, error_code: null },
      { document_id: "d1", file_data: pan.file_data },
    ],
  });
});

test("both error envelopes are one", () => {
  const first = ErrorReply.parse({ error: "Invalid token", reason: "Signature verification failed" });
  const second = ErrorReply.parse({ error_code: "401", error_message: "Invalid token" });
  expect(first).toMatchObject({ error: "Invalid token", reason: "Signature verification failed" });
  expect(second).toMatchObject({ error: "Invalid token", code: "401" });
});

test("text that Postgres cannot store is replaced, in values and keys", () => {
  expect(readJson('{"a\\u0000b":["\\ud800x", "\\u0000", "हाँ"]}')).toEqual({ "a\uFFFDb": ["\uFFFDx", "\uFFFD", "हाँ"] });
});

test("JSON nested past what can be handled is no JSON", () => {
  expect(() => readJson("[".repeat(100_000) + "]".repeat(100_000))).toThrow(SyntaxError);
  expect(readJson("[".repeat(60) + "]".repeat(60))).toBeDefined();
});
