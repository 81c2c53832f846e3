import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { type EngineClient, newEngineClient, newFlow } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

const path = "/v2/verification/multiupload";
let server: EngineServer;
let client: EngineClient;

beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
});
afterAll(() => server.close());

const file = (overrides: Record<string, unknown> = {}) => ({
  file_url: "https://files.example.com/pan.jpg?sig=a1",
  document_id: "doc_1",
  ...overrides,
});

async function jobsOf(fileUuids: string[]): Promise<unknown[]> {
  const keys = fileUuids.map((uuid) => `engine.process-file:${uuid}`);
  const { rows } = await pool().query(
    `select payload, max_attempts, priority from graphile_worker._private_jobs where key = any($1) order by id`,
    [keys],
  );
  return rows;
}

const filesOf = (flowId: string) => prisma.engineFile.findMany({ where: { flowId }, orderBy: { position: "asc" } });

test("the seed page's example answers one entry per file, in order, with one batch id", async () => {
  const { flowId } = await newFlow(client);
  const reply = await client.post(path, {
    flow_id: flowId,
    file_urls: [
      { file_url: "https://files.example.com/pan.jpg?sig=a1", document_id: "doc_1", submission_mode: "upload" },
      { file_url: "https://files.example.com/aadhaar.jpg?sig=b2", document_id: "doc_2", submission_mode: "camera" },
    ],
  });
  const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(reply.status).toBe(201);
  const batchId = reply.body[0].batch_id;
  expect(batchId).toMatch(/^BATCH-[0-9]{5}-[A-Z]{5}-[0-9]{14}$/);
  expect(reply.body).toEqual([
    { file_uuid: uuid, batch_id: batchId, document_id: "doc_1", file_url: "https://files.example.com/pan.jpg?sig=a1" },
    {
      file_uuid: uuid,
      batch_id: batchId,
      document_id: "doc_2",
      file_url: "https://files.example.com/aadhaar.jpg?sig=b2",
    },
  ]);

  const uuids = reply.body.map((entry: { file_uuid: string }) => entry.file_uuid);
  expect(await filesOf(flowId)).toMatchObject([
    { uuid: uuids[0], batchId, documentId: "doc_1", submissionMode: "upload", status: "UPLOAD_SUCCESS" },
    { uuid: uuids[1], batchId, documentId: "doc_2", submissionMode: "camera", status: "UPLOAD_SUCCESS" },
  ]);
  const job = { max_attempts: 6, priority: 10 };
  expect(await jobsOf(uuids)).toEqual(uuids.map((fileUuid: string) => ({ ...job, payload: { fileUuid } })));
});

test("takes an array for a single file too, and keeps leading zeros and spaces of the document id", async () => {
  const { flowId } = await newFlow(client);
  const reply = await client.post(path, { flow_id: flowId, file_urls: [file({ document_id: " 001" })] });
  expect(reply.body).toMatchObject([{ document_id: " 001" }]);
});

test("a repeated call and a repeated document id make new files, as Atlas documents no idempotency", async () => {
  const { flowId } = await newFlow(client);
  const body = { flow_id: flowId, file_urls: [file(), file()] };
  const replies = [await client.post(path, body), await client.post(path, body)];
  const uuids = replies.flatMap((reply) => reply.body.map((entry: { file_uuid: string }) => entry.file_uuid));
  expect(new Set(uuids).size).toBe(4);
  expect(new Set(replies.map((reply) => reply.body[0].batch_id)).size).toBe(2);
});

test.each([
  [{ file_urls: [file()] }, "['flow_id']"],
  [{ flow_id: "f" }, "['file_urls']"],
  [{ flow_id: "f", file_urls: [] }, "['file_urls']"],
  [{ flow_id: "", file_urls: null }, "['flow_id', 'file_urls']"],
  [{ flow_id: "f", file_urls: [file(), { document_id: "d" }] }, "['file_urls[1].file_url']"],
  [{ flow_id: "f", file_urls: [file({ document_id: "" })] }, "['file_urls[0].document_id']"],
])("answers 400 with the names that are missing (%#)", async (body, names) => {
  const reply = await client.post(path, body);
  expect([reply.status, reply.body]).toEqual([
    400,
    { error: `Missing or empty required parameters: ${names}`, code: "missing_body_parameters" },
  ]);
});

test.each([
  [{ flow_id: "f", file_urls: {} }, "['file_urls']"],
  [{ flow_id: "f", file_urls: ["https://files.example.com/a"] }, "['file_urls[0]']"],
  [{ flow_id: "f", file_urls: [file({ file_url: "ftp://files.example.com/a" })] }, "['file_urls[0].file_url']"],
  [{ flow_id: "f", file_urls: [file({ file_url: "pan.jpg" })] }, "['file_urls[0].file_url']"],
  [{ flow_id: "f", file_urls: [file({ document_id: 7 })] }, "['file_urls[0].document_id']"],
])("answers 400 with the names that are wrong (%#)", async (body, names) => {
  const reply = await client.post(path, body);
  expect(reply.status).toBe(400);
  expect(reply.body.error).toBe(`Invalid parameters: ${names}`);
});

test("names its limit when a call holds more files than it takes, and stores none", async () => {
  const { flowId } = await newFlow(client);
  const reply = await client.post(path, { flow_id: flowId, file_urls: Array.from({ length: 1001 }, () => file()) });
  expect(reply.status).toBe(400);
  expect(reply.body.reason).toBe("At most 1000 files in one call");
  expect(await filesOf(flowId)).toEqual([]);
});

test("takes as many files as the limit says in one call", async () => {
  const { flowId } = await newFlow(client);
  const file_urls = Array.from({ length: 1000 }, (_, index) => file({ document_id: `doc_${index}` }));
  const reply = await client.post(path, { flow_id: flowId, file_urls });
  expect(reply.status).toBe(201);
  expect(reply.body.map((entry: { document_id: string }) => entry.document_id)).toEqual(
    file_urls.map(({ document_id }) => document_id),
  );
});

test("answers 400 to an unknown flow and to another client's flow, and stores nothing", async () => {
  const { flowId } = await newFlow(client);
  const other = await newEngineClient(server.url);
  const unknown = await client.post(path, { flow_id: randomUUID(), file_urls: [file()] });
  const foreign = await other.post(path, { flow_id: flowId, file_urls: [file()] });
  for (const reply of [unknown, foreign]) {
    expect([reply.status, reply.body]).toEqual([400, { error: "Flow not found", code: "unknown_flow" }]);
  }
  expect(await filesOf(flowId)).toEqual([]);
  expect(await prisma.engineBatch.count({ where: { flowId } })).toBe(0);
});

test("answers 401, not 422, to a bad token", async () => {
  const reply = await client.send("POST", path, { body: { flow_id: "f", file_urls: [file()] }, token: "bad" });
  expect([reply.status, reply.body]).toEqual([
    401,
    { error: "Invalid token", reason: "Signature verification failed", code: "invalid_token" },
  ]);
});

test("answers 413 to a body past its limit, whether its length is declared or not", async () => {
  const declared = await client.send("POST", path, { raw: new Uint8Array(11 * 1024 * 1024).fill(32) });
  expect([declared.status, declared.body]).toEqual([
    413,
    { error: "Request body is too large", code: "body_too_large" },
  ]);

  const mebibyte = new Uint8Array(1024 * 1024).fill(32);
  let sent = 0;
  const undeclared = await fetch(server.url + path, {
    method: "POST",
    headers: { Token: client.token },
    duplex: "half",
    body: new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent > 12) controller.close();
        else controller.enqueue(mebibyte);
      },
    }),
  } as RequestInit);
  expect([undeclared.status, await undeclared.json()]).toEqual([
    413,
    { error: "Request body is too large", code: "body_too_large" },
  ]);
});

describe("external_reference_id, our extension", () => {
  /** A flow with a co-applicant, and whose each file became, by document id. */
  async function upload(body: Record<string, unknown>) {
    const { flowId, reference } = await newFlow(client);
    const co_applicants = [{ external_reference_id: "CO", username: "Vikram" }];
    await client.post("/v2/verification/flow/coapplicant", { flow_id: flowId, co_applicants });
    const reply = await client.post(path, { flow_id: flowId, ...body });
    const files = await prisma.engineFile.findMany({
      where: { flowId },
      orderBy: { position: "asc" },
      select: { applicant: { select: { externalReferenceId: true } } },
    });
    const owners = files.map((one) => (one.applicant.externalReferenceId === reference ? "primary" : "co"));
    return { reply, owners, batches: await prisma.engineBatch.count({ where: { flowId } }) };
  }

  test.each([
    [{ file_urls: [file()] }, ["primary"]],
    [{ external_reference_id: "CO", file_urls: [file(), file()] }, ["co", "co"]],
    [{ file_urls: [file({ external_reference_id: "CO" }), file()] }, ["co", "primary"]],
  ])("says whose the files are (%#)", async (body, expected) => {
    const { reply, owners } = await upload(body);
    expect([reply.status, owners]).toEqual([201, expected]);
  });

  test.each([
    [{ external_reference_id: "nobody", file_urls: [file()] }],
    [{ file_urls: [file(), file({ external_reference_id: "nobody" })] }],
  ])("answers 400 to a reference that is not in the flow, and takes no file (%#)", async (body) => {
    const { reply, owners, batches } = await upload(body);
    expect([reply.status, reply.body, owners, batches]).toEqual([
      400,
      {
        error: "Applicant not found",
        reason: "external_reference_id names no applicant of the flow: ['nobody']",
        code: "unknown_applicant",
      },
      [],
      0,
    ]);
  });
});
