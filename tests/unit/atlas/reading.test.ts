import { expect, test } from "vitest";
import { ErrorReply, FlowInitReply, MultiUploadReply, StatusReply } from "@/lib/atlas/contract";
import { readBulkPage } from "@/lib/atlas/read-bulk-page";
import { readExtractsV3 } from "@/lib/atlas/read-extracts-v3";
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
  ["ocr_data within data", { data: { ocr_data: [pan] } }],
  ["in ocr_data, as v3 has it", { ocr_data: [pan], cross_checks: [] }],
  ["a bare list", [pan]],
  ["the item alone", pan],
])("results are found: %s", (_, answer) => {
  expect(readResults(answer)?.data).toMatchObject([pan]);
});

test("what stands beside results is found where they are", () => {
  const inner = { flow_id: "f1", flow_params: { a: 1 }, data: [pan], cross_checks: [] };
  expect(readResults({ data: inner })).toMatchObject(inner);
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

const check = {
  field: "name",
  source: { document_type: "PAN", document_id: "d1" },
  target: { document_type: "PASSPORT", document_id: "d2" },
};
const extracts = {
  flow_uuid: "f1",
  application_id: "A",
  flow_params: { a: 1 },
  ocr_data: [pan],
  cross_checks: [check],
};

test.each([
  ["as documented", extracts],
  ["wrapped in data", { data: extracts }],
  ["with a lone result and a lone check", { ...extracts, ocr_data: pan, cross_checks: check }],
])("v3's extracts are read %s, and keep what v3 alone has", (_, answer) => {
  const item = { ...pan, document_type: "PAN" };
  expect(readExtractsV3(answer)).toMatchObject({ ...extracts, ocr_data: [item], cross_checks: [check] });
});

test("one of v3's results that cannot be read spoils no other, and what is not there is empty", () => {
  const unrecognised = { document_id: 3, document_type: 7, error_code: "UNRECOGNISED", file_data: null };
  const read = readExtractsV3({ ocr_data: ["x", unrecognised], cross_checks: [{}], application_id: 7 });
  expect(read).toMatchObject({
    flow_uuid: undefined,
    application_id: undefined,
    ocr_data: [{ document_id: "3", document_type: null, error_code: "UNRECOGNISED" }],
    cross_checks: [],
  });
  expect(readExtractsV3({ ocr_data: [] })?.cross_checks).toEqual([]);
  expect(readExtractsV3({ error: "none" })).toBeUndefined();
});

const paging = { page: 2, per_page: 1, total_pages: 3, total_items: 3, has_next: true, has_prev: true };

test.each([
  ["as documented", { data: [pan], ...paging, something_new: true }],
  ["wrapped in data", { data: { data: [pan], ...paging } }],
  ["with a lone item, beside one that cannot be read", { data: [null, pan], ...paging }],
])("a page of bulk is read %s", (_, answer) => {
  const { data, ...facts } = readBulkPage(answer) ?? { data: [] };
  expect(data).toMatchObject([{ ...pan, status: undefined }]);
  expect(facts).toEqual(paging);
});

test.each([[[pan]], [pan], [{ data: [pan] }]])("bulk's results without any paging are the only page: %j", (answer) => {
  expect(readBulkPage(answer)).toMatchObject({ data: [pan], page: 1, total_pages: 1, has_next: false });
});

test.each([{ ...paging, has_next: undefined }, { ...paging, page: "two" }, { has_next: true }])(
  "paging that cannot be read is not taken for the end: %j",
  (facts) => {
    expect(readBulkPage({ data: [pan], ...facts })).toBeUndefined();
  },
);

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
