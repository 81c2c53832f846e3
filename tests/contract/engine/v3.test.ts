import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ExtractsV3Reply, StatusV3Reply } from "@/lib/atlas/contract-v3";
import { prisma } from "@/lib/db/client";
import { callbackBody } from "@/lib/engine/results/callback-body";
import { type EngineClient, newEngineClient } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";
import { json, type Receiver, startReceiver, status } from "@/tests/support/receiver";

// Read at the engine's first use: the receivers of this file stand on this machine.
process.env.ENGINE_FETCH_ALLOW = "127.0.0.0/8";

const at = (endpoint: string) => `/v3/verification/${endpoint}`;
let server: EngineServer;
let client: EngineClient;
let receiver: Receiver;

beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
});
beforeEach(async () => {
  receiver = await startReceiver();
  receiver.answer = json({ access_token: "a-token" });
});
afterEach(() => receiver.close());
afterAll(() => server.close());

const flowBody = (overrides: Record<string, unknown> = {}) => ({
  product_type: "POC_CDL",
  application_id: `APP-${randomUUID()}`,
  auth_url: `${receiver.url}/token`,
  callback_url: `${receiver.url}/callback`,
  flow_params: {},
  ...overrides,
});

const files = (...documentIds: string[]) =>
  documentIds.map((document_id) => ({ file_url: "https://files.example.com/a?sig=a1", document_id }));

/** A flow with files. */
async function flowWith(...documentIds: string[]) {
  const body = flowBody({ flow_params: { branch: "PUN" } });
  const flow_uuid = (await client.post(at("flow/init"), body)).body.flow_uuid as string;
  const sent =
    documentIds.length > 0 && (await client.post(at("multiupload"), { flow_uuid, file_urls: files(...documentIds) }));
  const uuids: string[] = sent ? sent.body.map((entry: { file_uuid: string }) => entry.file_uuid) : [];
  return { flow_uuid, application_id: body.application_id, uuids };
}

const readOf = (document_type: string, fields: Record<string, string>) => ({
  document_type,
  ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value, confidence_score: 0.9 }])),
});

describe("flow/init", () => {
  test("opens a flow, and another one for the same application", async () => {
    const body = flowBody();
    const [one, other] = [await client.post(at("flow/init"), body), await client.post(at("flow/init"), body)];
    expect([one.status, one.body]).toEqual([201, { flow_uuid: expect.stringMatching(/^[0-9a-f-]{36}$/) }]);
    expect(other.status).toBe(201);
    expect(other.body.flow_uuid).not.toBe(one.body.flow_uuid);
  });

  test.each([
    [{ application_id: "" }, "Missing or empty required parameters: ['application_id']"],
    [
      { auth_url: undefined, callback_url: undefined },
      "Missing or empty required parameters: ['auth_url', 'callback_url']",
    ],
    [{ callback_url: "file:///etc/passwd" }, "Invalid parameters: ['callback_url']"],
  ])("answers 400 (%#)", async (overrides, error) => {
    const reply = await client.post(at("flow/init"), flowBody(overrides));
    expect([reply.status, reply.body.error]).toEqual([400, error]);
  });
});

describe("multiupload", () => {
  test("answers an array in order, after the handshake", async () => {
    const { flow_uuid } = await flowWith();
    const reply = await client.post(at("multiupload"), { flow_uuid, file_urls: files("1", "2") });
    expect(reply.status).toBe(201);
    const batch_id = expect.stringMatching(/^BATCH-/);
    expect(reply.body).toEqual([
      { file_uuid: expect.any(String), batch_id, document_id: "1" },
      { file_uuid: expect.any(String), batch_id, document_id: "2" },
    ]);
    expect(receiver.received.map(({ path }) => path)).toEqual(["/token"]);
  });

  test("answers 422 where auth_url fails, and takes nothing", async () => {
    receiver.answer = status(503);
    const { flow_uuid } = await flowWith();
    const reply = await client.post(at("multiupload"), { flow_uuid, file_urls: files("1") });
    expect([reply.status, reply.body]).toEqual([
      422,
      { error: "External service failure", reason: "auth_url answered 503", code: "external_failure" },
    ]);
    expect(await prisma.engineFile.count({ where: { flowId: flow_uuid } })).toBe(0);
  });

  test("answers 400 without flow_uuid, and to an unknown flow", async () => {
    const missing = await client.post(at("multiupload"), { file_urls: files("1") });
    expect(missing.body.error).toBe("Missing or empty required parameters: ['flow_uuid']");
    const unknown = await client.post(at("multiupload"), { flow_uuid: randomUUID(), file_urls: files("1") });
    expect([unknown.status, unknown.body]).toEqual([400, { error: "Flow not found", code: "unknown_flow" }]);
  });
});

test("status tells the four stages", async () => {
  const stages = async (flow_uuid: string) => {
    const reply = await client.get(`${at("status")}?flow_uuid=${flow_uuid}`);
    expect(reply.status).toBe(200);
    expect(StatusV3Reply.safeParse(reply.body).success).toBe(true);
    const { upload_status, processing_status, crossheck_status, master_status } = reply.body;
    return [upload_status, processing_status, crossheck_status, master_status];
  };
  const { flow_uuid: empty } = await flowWith();
  expect(await stages(empty)).toEqual(["NOT_STARTED", "NOT_STARTED", "NOT_STARTED", "NOT_STARTED"]);
  const { flow_uuid, uuids } = await flowWith("1", "2");
  expect(await stages(flow_uuid)).toEqual(["IN_PROGRESS", "NOT_STARTED", "NOT_STARTED", "IN_PROGRESS"]);
  const update = (index: number, data: object) => prisma.engineFile.update({ where: { uuid: uuids[index] }, data });
  await update(0, { status: "PROCESSING_SUCCESS" });
  expect(await stages(flow_uuid)).toEqual(["IN_PROGRESS", "IN_PROGRESS", "NOT_STARTED", "IN_PROGRESS"]);
  await update(1, { status: "FAILED", errorCode: "FETCH_DENIED" });
  expect(await stages(flow_uuid)).toEqual(["SUCCESS", "SUCCESS", "COMPLETED", "SUCCESS"]);
  await update(0, { status: "FAILED", errorCode: "FETCH_TIMEOUT" });
  expect(await stages(flow_uuid)).toEqual(["FAILED", "FAILED", "COMPLETED", "FAILED"]);
});

test("extracts and the callback tell the same: every document and how they agree", async () => {
  const { flow_uuid, application_id, uuids } = await flowWith("1", "2", "3");
  const pan = readOf("PAN", { name_as_per_pan: "ASHA RAO", dob: "04/11/1990" });
  const passport = readOf("PASSPORT", { name: "RAO ASHA", date_of_birth: "04/11/1991" });
  const ends = [
    { documentType: "PAN", data: pan },
    { documentType: "PASSPORT", data: passport },
    { errorCode: "UNRECOGNISED", errorMessage: "No known type" },
  ];
  for (const [index, end] of ends.entries()) {
    await prisma.engineFile.update({ where: { uuid: uuids[index] }, data: { status: "PROCESSING_SUCCESS", ...end } });
  }
  const reply = await client.get(`${at("extracts")}?flow_uuid=${flow_uuid}`);
  expect(reply.status).toBe(200);
  expect(ExtractsV3Reply.safeParse(reply.body).success).toBe(true);
  const good = { error_code: null, error_message: null, pages: [] };
  const side = (document_type: string, document_id: string, value: string) => ({ document_type, document_id, value });
  expect(reply.body).toEqual({
    flow_uuid,
    application_id,
    flow_params: { branch: "PUN" },
    ocr_data: [
      { ...good, document_id: "1", file_uuid: uuids[0], document_type: "PAN", file_data: pan },
      { ...good, document_id: "2", file_uuid: uuids[1], document_type: "PASSPORT", file_data: passport },
      {
        document_id: "3",
        file_uuid: uuids[2],
        document_type: null,
        error_code: "UNRECOGNISED",
        error_message: "No known type",
        file_data: null,
        pages: [],
      },
    ],
    cross_checks: [
      {
        field: "name",
        source: side("PAN", "1", "ASHA RAO"),
        target: side("PASSPORT", "2", "RAO ASHA"),
        similarity_score: 100,
        error_code: null,
      },
      {
        field: "date_of_birth",
        source: side("PAN", "1", "04/11/1990"),
        target: side("PASSPORT", "2", "04/11/1991"),
        similarity_score: 0,
        error_code: null,
      },
    ],
  });
  const flow = await prisma.engineFlow.findUniqueOrThrow({ where: { id: flow_uuid }, include: { applicants: true } });
  expect(await callbackBody({ flow, applicantId: flow.applicants[0]?.id ?? "" })).toEqual(reply.body);
});

test.each(["status", "extracts"])("%s answers 400, 401 and 409 in v3's words", async (endpoint) => {
  const missing = await client.get(at(endpoint));
  expect([missing.status, missing.body.error]).toEqual([400, "Missing required ['flow_uuid'] parameters"]);
  const bad = await client.send("GET", at(endpoint), { token: "bad" });
  expect([bad.status, bad.body.error]).toEqual([401, "Invalid token"]);
  const { flow_uuid } = await flowWith();
  const other = await newEngineClient(server.url);
  for (const reply of [
    await client.get(`${at(endpoint)}?flow_uuid=f`),
    await other.get(`${at(endpoint)}?flow_uuid=${flow_uuid}`),
  ]) {
    expect([reply.status, reply.body]).toEqual([409, { error: "Flow not found", code: "flow_not_found" }]);
  }
});
