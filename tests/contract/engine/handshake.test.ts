import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { type EngineClient, newEngineClient, newFlow } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";
import { json, type Receiver, startReceiver, status } from "@/tests/support/receiver";

// Read at the engine's first use: the receivers of this file stand on this machine.
process.env.ENGINE_FETCH_ALLOW = "127.0.0.0/8";

let server: EngineServer;
let client: EngineClient;
let receiver: Receiver;

beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
});
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());
afterAll(() => server.close());

async function upload(flowId: string, headers: Record<string, string> = {}) {
  const body = { flow_id: flowId, file_urls: [{ file_url: "https://files.example.com/a", document_id: "doc_1" }] };
  return client.send("POST", "/v2/verification/multiupload", { body, headers });
}

const batches = (flowId: string) => prisma.engineBatch.count({ where: { flowId } });
const withAuth = (auth_token_url: string) => newFlow(client, { auth_token_url });

test("an upload into a flow with auth_token_url asks it for a token first, then takes the files", async () => {
  receiver.answer = json({ access_token: "a-token" });
  const { flowId } = await withAuth(`${receiver.url}/token`);
  expect((await upload(flowId)).status).toBe(201);
  expect(receiver.received.map(({ path }) => path)).toEqual(["/token"]);
  expect(await batches(flowId)).toBe(1);
});

test.each([
  ["refuses", status(401), "answered 401"],
  ["fails", status(500), "answered 500"],
  ["redirects", status(302, { location: "http://127.0.0.1:9/" }), "answered 302"],
  ["gives no token", json({}), "gave no access_token"],
  ["breaks off", ((response) => response.destroy()) as Receiver["answer"], "did not answer"],
])("answers 422 where auth_token_url %s, and stores nothing", async (_case, answer, words) => {
  receiver.answer = answer as Receiver["answer"];
  const { flowId } = await withAuth(`${receiver.url}/token?key=s3cret`);
  const reply = await upload(flowId, { "Idempotency-Key": `key of ${flowId}` });
  expect([reply.status, reply.body]).toEqual([
    422,
    { error: "External service failure", reason: `auth_token_url ${words}`, code: "external_failure" },
  ]);
  expect(await batches(flowId)).toBe(0);
  // The key was not used up by the failure.
  receiver.answer = json({ access_token: "a-token" });
  expect((await upload(flowId, { "Idempotency-Key": `key of ${flowId}` })).status).toBe(201);
});

test("answers 422 where nothing listens, and where the address is a private one", async () => {
  const closed = await withAuth("http://127.0.0.1:9/token");
  const hidden = await withAuth("http://169.254.169.254/latest/meta-data");
  const replies = [await upload(closed.flowId), await upload(hidden.flowId)];
  expect(replies.map(({ status, body }) => [status, body.reason])).toEqual([
    [422, "auth_token_url did not answer"],
    [422, "auth_token_url is not an address that may be called"],
  ]);
});

test("a wrong request is a 400 before anybody is called, and a repeat with its key calls nobody again", async () => {
  receiver.answer = json({ access_token: "a-token" });
  const { flowId } = await withAuth(receiver.url);
  const nobody = await client.post("/v2/verification/multiupload", {
    flow_id: flowId,
    external_reference_id: "nobody",
    file_urls: [{ file_url: "https://files.example.com/a", document_id: "doc_1" }],
  });
  expect(nobody.status).toBe(400);
  expect(receiver.received).toEqual([]);
  const first = await upload(flowId, { "Idempotency-Key": "repeat" });
  const again = await upload(flowId, { "Idempotency-Key": "repeat" });
  expect(again.body).toEqual(first.body);
  expect(receiver.received).toHaveLength(1);
});
