import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { KEY_LIFE, removeOldKeys } from "@/lib/engine/store/remove-old-keys";
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

const body = (flow_id: string, ...documentIds: string[]) => ({
  flow_id,
  file_urls: documentIds.map((document_id) => ({ file_url: "https://files.example.com/a?sig=a1", document_id })),
});

const upload = (key: string, sent: unknown, who = client) =>
  who.send("POST", path, { body: sent, headers: { "Idempotency-Key": key } });

const counts = async (flowId: string) => [
  await prisma.engineBatch.count({ where: { flowId } }),
  await prisma.engineFile.count({ where: { flowId } }),
];

test("a repeat with the same key is told what the first call was, and takes nothing", async () => {
  const { flowId } = await newFlow(client);
  const first = await upload("key-1", body(flowId, "doc_2", "doc_1"));
  const { file_urls } = body(flowId, "doc_2", "doc_1");
  // The same parameters in another order, with one the engine does not know.
  const again = await upload("key-1", { unknown: 1, file_urls, flow_id: flowId });
  expect(first.status).toBe(201);
  expect([again.status, again.body]).toEqual([first.status, first.body]);
  expect(await counts(flowId)).toEqual([1, 2]);
});

test("of many calls at once with one key, one takes the files and all are told the same", async () => {
  const { flowId } = await newFlow(client);
  const replies = await Promise.all(Array.from({ length: 8 }, () => upload("key-2", body(flowId, "a", "b", "c"))));
  for (const reply of replies) expect([reply.status, reply.body]).toEqual([201, replies[0]?.body]);
  expect(await counts(flowId)).toEqual([1, 3]);
});

test("the same key with another body is refused, and takes nothing", async () => {
  const { flowId } = await newFlow(client);
  const other = await newFlow(client);
  await upload("key-3", body(flowId, "a"));
  for (const sent of [body(flowId, "b"), body(flowId, "a", "b"), body(other.flowId, "a")]) {
    const reply = await upload("key-3", sent);
    expect([reply.status, reply.body]).toEqual([
      400,
      { error: "Idempotency-Key was used for another request", code: "idempotency_key_reused" },
    ]);
  }
  expect(await counts(flowId)).toEqual([1, 1]);
  expect(await counts(other.flowId)).toEqual([0, 0]);
});

test("a key belongs to its client alone", async () => {
  const other = await newEngineClient(server.url);
  const [mine, theirs] = [await newFlow(client), await newFlow(other)];
  expect((await upload("key-4", body(mine.flowId, "a"))).status).toBe(201);
  expect((await upload("key-4", body(theirs.flowId, "b"), other)).status).toBe(201);
});

test("a call that was refused leaves its key free", async () => {
  const { flowId } = await newFlow(client);
  expect((await upload("key-5", body("unknown", "a"))).status).toBe(400);
  expect((await upload("key-5", { ...body(flowId, "a"), external_reference_id: "nobody" })).status).toBe(400);
  expect((await upload("key-5", body(flowId, "a"))).status).toBe(201);
});

test("a repeat is answered although the flow was closed meanwhile", async () => {
  const { flowId } = await newFlow(client);
  const first = await upload("key-6", body(flowId, "a"));
  await client.post("/v2/verification/flow/submit", { flow_id: flowId, close_flow: "yes" });
  const again = await upload("key-6", body(flowId, "a"));
  expect([again.status, again.body]).toEqual([201, first.body]);
});

test("a key is kept for a day, then free again; no URL is kept with it", async () => {
  const { flowId } = await newFlow(client);
  await upload("key-7", body(flowId, "a"));
  const where = { tenantId_key: { tenantId: client.tenantId, key: "key-7" } };
  const kept = await prisma.engineIdempotencyKey.findUniqueOrThrow({ where });
  expect(JSON.stringify(kept)).not.toContain("sig=");
  const end = kept.createdAt.getTime() + KEY_LIFE;
  await removeOldKeys(new Date(end));
  expect((await upload("key-7", body(flowId, "b"))).status).toBe(400);
  expect(await removeOldKeys(new Date(end + 1))).toBeGreaterThan(0);
  expect((await upload("key-7", body(flowId, "b"))).status).toBe(201);
});

test.each([
  ["", "empty"],
  ["k".repeat(256), "256 characters long"],
  ["caf\u00e9", "not ASCII"],
])("answers 400 to a key that is %2$s", async (key) => {
  const { flowId } = await newFlow(client);
  const reply = await upload(key, body(flowId, "a"));
  expect([reply.status, reply.body]).toEqual([
    400,
    { error: "Invalid Idempotency-Key", code: "invalid_idempotency_key" },
  ]);
  expect(await counts(flowId)).toEqual([0, 0]);
});
