import { afterAll, beforeAll, expect, test } from "vitest";
import { ExtractsReply } from "@/lib/atlas/contract";
import { prisma } from "@/lib/db/client";
import { type EngineClient, flowBody, newEngineClient, newFlow, sendFiles } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

let server: EngineServer;
let client: EngineClient;

beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
});
afterAll(() => server.close());

const aadhaar = {
  document_type: "AADHAAR",
  name: { value: "Asha Rao", confidence_score: 0.96, page: 1, box: { x: 0.1, y: 0.1, width: 0.3, height: 0.05 } },
  aadhaar_number: { value: "**** **** 4321", confidence_score: 0.99 },
};

/** A flow with four files: read and masked, unrecognised, failed, still waiting. */
async function flowWithResults() {
  const body = flowBody({ flow_params: { branch: "PUN-04" } });
  const flow = await client.post("/v2/verification/flow/init", body);
  const documentIds = ["read", "unrecognised", "failed", "waiting"];
  const sent = await client.post("/v2/verification/multiupload", {
    flow_id: flow.body.flow_id,
    file_urls: documentIds.map((document_id) => ({ file_url: "https://files.example.com/a", document_id })),
  });
  const uuids: string[] = sent.body.map((entry: { file_uuid: string }) => entry.file_uuid);
  const pages = [{ page: 1, width: 1240, height: 1754, objectKey: `engine/t/files/${uuids[0]}/pages/1.jpg` }];
  const results = [
    {
      status: "PROCESSING_SUCCESS",
      engineVersion: "0.4.0",
      documentType: "AADHAAR",
      data: aadhaar,
      quality: [],
      pages,
      redactedKey: pages[0]?.objectKey,
    },
    {
      status: "PROCESSING_SUCCESS",
      errorCode: "UNRECOGNISED",
      errorMessage: "No known type",
      quality: [{ code: "BLURRED", page: 1 }],
      pages: [],
    },
    { status: "FAILED", errorCode: "FETCH_TIMEOUT", errorMessage: "The file did not arrive in time" },
  ] as const;
  for (const [index, data] of results.entries()) {
    await prisma.engineFile.update({
      where: { uuid: uuids[index] },
      data: {
        ...data,
        pages: "pages" in data ? [...data.pages] : undefined,
        quality: "quality" in data ? [...data.quality] : undefined,
      },
    });
  }
  const query = `flow_id=${flow.body.flow_id}&external_reference_id=${body.external_reference_id}`;
  return { uuids, query, reference: body.external_reference_id, batchId: sent.body[0].batch_id as string };
}

test("gives every file that has ended, with its fields, errors and images by short-lived URL", async () => {
  const { uuids, query, reference } = await flowWithResults();
  const reply = await client.get(`/v2/verification/extracts?${query}`);
  expect(reply.status).toBe(200);
  expect(ExtractsReply.safeParse(reply.body).success).toBe(true);
  expect(reply.body.flow_params).toEqual({ branch: "PUN-04" });
  const common = { external_reference_id: reference };
  expect(reply.body.data).toEqual([
    {
      ...common,
      document_id: "read",
      file_uuid: uuids[0],
      error_code: null,
      error_message: null,
      engine_version: "0.4.0",
      quality: [],
      file_data: { ...aadhaar, aadhaar_number: { ...aadhaar.aadhaar_number, redact_url: expect.any(String) } },
      pages: [{ page: 1, width: 1240, height: 1754, image_url: expect.any(String) }],
    },
    {
      ...common,
      document_id: "unrecognised",
      file_uuid: uuids[1],
      error_code: "UNRECOGNISED",
      error_message: "No known type",
      quality: [{ code: "BLURRED", page: 1 }],
      file_data: null,
      pages: [],
    },
    {
      ...common,
      document_id: "failed",
      file_uuid: uuids[2],
      error_code: "FETCH_TIMEOUT",
      error_message: "The file did not arrive in time",
      file_data: null,
      pages: [],
    },
  ]);
  const image = new URL(reply.body.data[0].pages[0].image_url);
  expect(image.pathname).toContain(`/files/${uuids[0]}/pages/1.jpg`);
  expect(Number(image.searchParams.get("X-Amz-Expires"))).toBeLessThanOrEqual(900);
  expect(JSON.stringify(reply.body)).not.toContain("objectKey");
});

test("can be narrowed to one batch", async () => {
  const { query, batchId } = await flowWithResults();
  const mine = await client.get(`/v2/verification/extracts?${query}&batch_id=${batchId}`);
  const none = await client.get(`/v2/verification/extracts?${query}&batch_id=BATCH-00000-AAAAA-20260101000000`);
  expect([mine.body.data.length, none.body.data.length]).toEqual([3, 0]);
});

test("answers an empty list while nothing has ended", async () => {
  const body = flowBody();
  const flow = await client.post("/v2/verification/flow/init", body);
  const query = `flow_id=${flow.body.flow_id}&external_reference_id=${body.external_reference_id}`;
  const reply = await client.get(`/v2/verification/extracts?${query}`);
  expect([reply.status, reply.body]).toEqual([
    200,
    { flow_id: flow.body.flow_id, flow_params: {}, data: [], cross_checks: [] },
  ]);
});

test.each([
  [undefined, ["name", "date_of_birth"]],
  [["names"], ["name"]],
  [["birth_dates", "a_comparison_of_tomorrow"], ["date_of_birth"]],
  [[], []],
])("makes the comparisons that the flow asks for: %j", async (cross_checks, fields) => {
  const { flowId, query } = await newFlow(client, {
    flow_params: { branch: "PUN-04", ...(cross_checks && { cross_checks }) },
  });
  const { uuids } = await sendFiles(client, flowId, ["pan", "aadhaar"]);
  const value = (text: string) => ({ value: text, confidence_score: 0.9 });
  const read = [
    { document_type: "PAN", name_as_per_pan: value("RAO ASHA"), dob: value("04/11/1990") },
    { document_type: "AADHAAR", name: value("Asha Rao"), date_of_birth: value("04/11/1990") },
  ];
  for (const [index, data] of read.entries()) {
    await prisma.engineFile.update({
      where: { uuid: uuids[index] },
      data: { status: "PROCESSING_SUCCESS", documentType: data.document_type, data },
    });
  }
  const { body } = await client.get(`/v2/verification/extracts?${query}`);
  expect(body.cross_checks.map(({ field }: { field: string }) => field)).toEqual(fields);
});

test("compares the documents of the applicant with each other", async () => {
  const { flowId, query } = await newFlow(client);
  const { uuids } = await sendFiles(client, flowId, ["pan", "aadhaar"]);
  const pan = { document_type: "PAN", name_as_per_pan: { value: "RAO ASHA", confidence_score: 0.9 } };
  for (const [index, data] of [pan, aadhaar].entries()) {
    await prisma.engineFile.update({
      where: { uuid: uuids[index] },
      data: { status: "PROCESSING_SUCCESS", documentType: data.document_type, data },
    });
  }
  const reply = await client.get(`/v2/verification/extracts?${query}`);
  expect(ExtractsReply.safeParse(reply.body).success).toBe(true);
  const side = (document_type: string, document_id: string, value: string | null) => ({
    document_type,
    document_id,
    value,
  });
  expect(reply.body.cross_checks).toEqual([
    {
      field: "name",
      source: side("PAN", "pan", "RAO ASHA"),
      target: side("AADHAAR", "aadhaar", "Asha Rao"),
      similarity_score: 100,
      error_code: null,
    },
    {
      field: "date_of_birth",
      source: side("PAN", "pan", null),
      target: side("AADHAAR", "aadhaar", null),
      similarity_score: null,
      error_code: "VALUE_MISSING",
    },
  ]);
});
