import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { type EngineClient, newEngineClient, newFlow } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

let server: EngineServer;
let client: EngineClient;

beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
});
afterAll(() => server.close());

/** Sends documents with these ids into a flow, and returns their uuids by document id, and the batch id. */
async function upload(flowId: string, ...documentIds: string[]) {
  const file_urls = documentIds.map((document_id) => ({ file_url: "https://files.example.com/a", document_id }));
  const { body } = await client.post("/v2/verification/multiupload", { flow_id: flowId, file_urls });
  const uuids: string[] = body.map((entry: { file_uuid: string }) => entry.file_uuid);
  return { uuids, batchId: body[0].batch_id as string };
}

test("a flow without files is in progress", async () => {
  const { query } = await newFlow(client);
  const reply = await client.get(`/v2/verification/status?${query}`);
  expect([reply.status, reply.body]).toEqual([200, { file_statuses: [], master_status: "IN_PROGRESS" }]);
});

test("lists every file in the order sent, with why one failed, and rolls up", async () => {
  const { flowId, query } = await newFlow(client);
  const { uuids } = await upload(flowId, "doc_1", "doc_2");
  const waiting = await client.get(`/v2/verification/status?${query}`);
  expect(waiting.body).toEqual({
    file_statuses: [
      { file_uuid: uuids[0], document_id: "doc_1", status: "UPLOAD_SUCCESS" },
      { file_uuid: uuids[1], document_id: "doc_2", status: "UPLOAD_SUCCESS" },
    ],
    master_status: "IN_PROGRESS",
  });

  await prisma.engineFile.update({ where: { uuid: uuids[0] }, data: { status: "PROCESSING_SUCCESS" } });
  const failure = { errorCode: "FETCH_DENIED", errorMessage: "The file's address refused access or has expired" };
  await prisma.engineFile.update({ where: { uuid: uuids[1] }, data: { status: "FAILED", ...failure } });
  const ended = await client.get(`/v2/verification/status?${query}`);
  expect(ended.body).toEqual({
    file_statuses: [
      { file_uuid: uuids[0], document_id: "doc_1", status: "PROCESSING_SUCCESS" },
      {
        file_uuid: uuids[1],
        document_id: "doc_2",
        status: "FAILED",
        error_code: failure.errorCode,
        error_message: failure.errorMessage,
      },
    ],
    master_status: "SUCCESS",
  });
});

test("can be narrowed to one batch", async () => {
  const { flowId, query } = await newFlow(client);
  await upload(flowId, "first");
  const { uuids, batchId } = await upload(flowId, "second");
  const reply = await client.get(`/v2/verification/status?${query}&batch_id=${batchId}`);
  expect(reply.body.file_statuses).toEqual([{ file_uuid: uuids[0], document_id: "second", status: "UPLOAD_SUCCESS" }]);
});

for (const endpoint of ["status", "docs", "extracts"]) {
  const path = `/v2/verification/${endpoint}`;

  test.each([
    ["", "['flow_id', 'external_reference_id']"],
    ["?external_reference_id=CUST-1", "['flow_id']"],
    ["?flow_id=f&external_reference_id=", "['external_reference_id']"],
    ["?flow_id=%00&external_reference_id=CUST-1", "['flow_id']"],
    ["?flow_id=f&external_reference_id=c&batch_id=", "['batch_id']"],
  ])(`${endpoint} names the query parameters that are missing (%#)`, async (query, names) => {
    const reply = await client.get(path + query);
    expect([reply.status, reply.body]).toEqual([
      400,
      { error: `Missing required ${names} parameters`, code: "missing_query_parameters" },
    ]);
  });

  test(`${endpoint} answers 401 to a bad token`, async () => {
    const reply = await client.send("GET", path, { token: "bad" });
    expect([reply.status, reply.body]).toEqual([
      401,
      { error: "Invalid token", reason: "Signature verification failed", code: "invalid_token" },
    ]);
  });

  test(`${endpoint} answers 409 for an applicant that is not in the flow, and for another client's`, async () => {
    const { flowId, query } = await newFlow(client);
    const other = await newEngineClient(server.url);
    const replies = [
      await client.get(`${path}?flow_id=${flowId}&external_reference_id=nobody`),
      await client.get(`${path}?flow_id=unknown&external_reference_id=nobody`),
      await other.get(`${path}?${query}`),
    ];
    for (const reply of replies)
      expect([reply.status, reply.body]).toEqual([409, { error: "Applicant not found", code: "applicant_not_found" }]);
  });

  test(`${endpoint} answers 410 for an applicant that was deleted`, async () => {
    const { flowId, query } = await newFlow(client);
    await prisma.engineApplicant.updateMany({ where: { flowId }, data: { deletedAt: new Date() } });
    const reply = await client.get(`${path}?${query}`);
    expect([reply.status, reply.body]).toEqual([
      410,
      { error: "Applicant has been deleted.", code: "applicant_deleted" },
    ]);
  });
}
