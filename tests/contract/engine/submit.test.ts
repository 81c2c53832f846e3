import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ExtractsReply } from "@/lib/atlas/contract";
import { prisma } from "@/lib/db/client";
import { type EngineClient, newEngineClient, newFlow, sendFiles } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

const path = "/v2/verification/flow/submit";
let server: EngineServer;
let client: EngineClient;

beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
});
afterAll(() => server.close());

const upload = (flowId: string) =>
  client.post("/v2/verification/multiupload", {
    flow_id: flowId,
    file_urls: [{ file_url: "https://files.example.com/a", document_id: "late" }],
  });

const pan = { document_type: "PAN", pan_number: { value: "ABCPR1234K", confidence_score: 0.99 } };

async function finish(uuids: string[]) {
  const data = { status: "PROCESSING_SUCCESS", documentType: "PAN", data: pan } as const;
  await prisma.engineFile.updateMany({ where: { uuid: { in: uuids } }, data });
}

test("tells what was read of every applicant that is not deleted, with the flow's parameters", async () => {
  const { flowId, reference } = await newFlow(client, { flow_params: { branch: "PUN-04" } });
  const co_applicants = ["CO-1", "CO-2"].map((external_reference_id) => ({ external_reference_id, username: "x" }));
  await client.post("/v2/verification/flow/coapplicant", { flow_id: flowId, co_applicants });
  const mine = await sendFiles(client, flowId, ["mine", "waiting"]);
  const his = await sendFiles(client, flowId, ["his"], "CO-1");
  const gone = await sendFiles(client, flowId, ["gone"], "CO-2");
  await finish([mine.uuids[0] ?? "", ...his.uuids, ...gone.uuids]);
  await client.send("DELETE", "/v2/verification/flow/coapplicant", {
    body: { flow_id: flowId, external_reference_id: "CO-2" },
  });

  const reply = await client.post(path, { flow_id: flowId, close_flow: "no" });
  expect(reply.status).toBe(200);
  expect(ExtractsReply.safeParse(reply.body).success).toBe(true);
  const item = { error_code: null, error_message: null, file_data: pan, pages: [] };
  const side = (external_reference_id: string, document_id: string) => ({
    ...{ external_reference_id, document_type: "PAN", document_id, value: "ABCPR1234K" },
  });
  expect(reply.body).toEqual({
    flow_id: flowId,
    flow_params: { branch: "PUN-04" },
    data: [
      { ...item, document_id: "mine", file_uuid: mine.uuids[0], external_reference_id: reference },
      { ...item, document_id: "his", file_uuid: his.uuids[0], external_reference_id: "CO-1" },
    ],
    // Two applicants with one PAN.
    cross_checks: [
      {
        field: "pan_number",
        source: side(reference, "mine"),
        target: side("CO-1", "his"),
        similarity_score: 100,
        error_code: "SAME_PERSON",
      },
    ],
  });
});

test.each([
  ["the body", (flow_id: string) => [path, { flow_id, close_flow: "yes" }]],
  ["the query", (flow_id: string) => [`${path}?flow_id=${flow_id}&close_flow=yes`, undefined]],
  [
    "both, as Atlas shows it",
    (flow_id: string) => [`${path}?flow_id=${flow_id}&close_flow=yes`, { flow_id, close_flow: "yes" }],
  ],
] as const)("close_flow=yes in %s ends the flow: no more uploads, and results stay", async (_case, call) => {
  const { flowId, query } = await newFlow(client);
  await sendFiles(client, flowId, ["before"]);
  const [address, body] = call(flowId);
  const reply = await client.send("POST", address as string, { body });
  expect(reply.status).toBe(200);
  const late = await upload(flowId);
  expect([late.status, late.body]).toEqual([400, { error: "Flow is closed", code: "flow_closed" }]);
  const status = await client.get(`/v2/verification/status?${query}`);
  expect(status.body.file_statuses.length).toBe(1);
  expect((await client.post(path, { flow_id: flowId, close_flow: "yes" })).status).toBe(200);
});

test.each([{}, { close_flow: "no" }])("%j leaves the flow open", async (extra) => {
  const { flowId } = await newFlow(client);
  expect((await client.post(path, { flow_id: flowId, ...extra })).status).toBe(200);
  expect((await upload(flowId)).status).toBe(201);
});

test("answers 400 where query and body differ, and closes nothing", async () => {
  const { flowId } = await newFlow(client);
  const reply = await client.post(`${path}?close_flow=no`, { flow_id: flowId, close_flow: "yes" });
  expect([reply.status, reply.body]).toEqual([
    400,
    { error: "Invalid parameters: ['close_flow']", reason: "Query and body differ", code: "invalid_parameters" },
  ]);
  const other = await client.post(`${path}?flow_id=${randomUUID()}`, { flow_id: flowId, close_flow: "yes" });
  expect(other.status).toBe(400);
  expect((await upload(flowId)).status).toBe(201);
});

test.each([
  [{}, "Missing or empty required parameters: ['flow_id']"],
  [{ flow_id: 7 }, "Invalid parameters: ['flow_id']"],
  [{ flow_id: "f", close_flow: "perhaps" }, "Invalid parameters: ['close_flow']"],
  [{ flow_id: "f", close_flow: true }, "Invalid parameters: ['close_flow']"],
])("answers 400 to %j", async (body, error) => {
  const reply = await client.post(path, body);
  expect([reply.status, reply.body.error]).toEqual([400, error]);
});

test("answers 401 to a bad token, and 409 to an unknown flow or another client's", async () => {
  const { flowId } = await newFlow(client);
  const other = await newEngineClient(server.url);
  expect((await client.send("POST", path, { body: { flow_id: flowId }, token: "bad" })).status).toBe(401);
  for (const reply of [await client.post(path, { flow_id: "f" }), await other.post(path, { flow_id: flowId })]) {
    expect([reply.status, reply.body]).toEqual([409, { error: "Flow not found", code: "flow_not_found" }]);
  }
});
