import { afterAll, beforeAll, expect, test } from "vitest";
import { ChatHistoryReply, ChatReply } from "@/lib/atlas/contract-chat";
import { prisma } from "@/lib/db/client";
import { type EngineClient, newEngineClient, newFlow, sendFiles } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

let server: EngineServer;
let client: EngineClient;

beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
});
afterAll(() => server.close());

const say = (flow_id: string, message: unknown) => client.post("/v2/verification/chat", { flow_id, message });
const history = (query: string) => client.get(`/v2/verification/chat-history?${query}`);

test("answers from what the flow knows, and keeps both messages, newest first", async () => {
  const { flowId } = await newFlow(client, { user_docs: ["PAN", "BANK_STATEMENT"] });
  const { uuids } = await sendFiles(client, flowId, ["doc_1", "doc_2"]);
  await prisma.engineFile.update({
    where: { uuid: uuids[0] },
    data: { status: "PROCESSING_SUCCESS", documentType: "PAN" },
  });
  await prisma.engineFile.update({
    where: { uuid: uuids[1] },
    data: { status: "FAILED", errorCode: "FETCH_DENIED", errorMessage: "The file's address refused access" },
  });

  const first = await say(flowId, "Which documents are still pending?");
  expect(first.status).toBe(200);
  expect(ChatReply.safeParse(first.body).success).toBe(true);
  expect(first.body).toEqual({
    message: "Still missing: bank statement.",
    message_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  });
  const second = await say(flowId, "Why did one fail?");
  expect(second.body.message).toBe("Not accepted: doc_2 (The file's address refused access).");

  const kept = await history(`flow_id=${flowId}`);
  expect(kept.status).toBe(200);
  expect(ChatHistoryReply.safeParse(kept.body).success).toBe(true);
  expect(kept.body.data.map(({ sender, message }: { sender: string; message: string }) => [sender, message])).toEqual([
    ["system", second.body.message],
    ["user", "Why did one fail?"],
    ["system", first.body.message],
    ["user", "Which documents are still pending?"],
  ]);
  expect(kept.body.data[0].message_id).toBe(second.body.message_id);
});

test("pages as documented: 10 a page, from page 1", async () => {
  const { flowId } = await newFlow(client);
  for (let count = 0; count < 6; count += 1) await say(flowId, `hello ${count}`);
  const first = await history(`flow_id=${flowId}`);
  const { data, ...facts } = first.body;
  expect(data).toHaveLength(10);
  expect(facts).toEqual({ page: 1, per_page: 10, total_pages: 2, total_items: 12, has_next: true, has_prev: false });
  const last = await history(`flow_id=${flowId}&page=2`);
  expect(last.body.data).toHaveLength(2);
  expect(last.body).toMatchObject({ page: 2, has_next: false, has_prev: true });
  expect((await history(`flow_id=${flowId}&per_page=3&page=4`)).body.data).toHaveLength(3);
  const { flowId: silent } = await newFlow(client);
  expect((await history(`flow_id=${silent}`)).body).toEqual({
    data: [],
    page: 1,
    per_page: 10,
    total_pages: 0,
    total_items: 0,
    has_next: false,
    has_prev: false,
  });
});

test.each([
  [{}, "Missing or empty required parameters: ['flow_id', 'message']"],
  [{ flow_id: "f", message: " " }, "Missing or empty required parameters: ['message']"],
  [{ flow_id: "f", message: 7 }, "Invalid parameters: ['message']"],
  [{ flow_id: "f", message: "x".repeat(4001) }, "Invalid parameters: ['message']"],
])("chat answers 400 (%#)", async (body, error) => {
  const reply = await client.post("/v2/verification/chat", body);
  expect([reply.status, reply.body.error]).toEqual([400, error]);
});

test.each([
  ["page=1", "Missing required ['flow_id'] parameters"],
  ["flow_id=f&page=one", "Invalid parameters: ['page']"],
  ["flow_id=f&per_page=0", "Invalid parameters: ['per_page']"],
])("chat-history answers 400 to %s", async (query, error) => {
  const reply = await history(query);
  expect([reply.status, reply.body.error]).toEqual([400, error]);
});

test("both answer 401 to a bad token, and 409 to an unknown flow or another client's", async () => {
  const { flowId } = await newFlow(client);
  const other = await newEngineClient(server.url);
  const replies = [
    await say("f", "hello"),
    await history("flow_id=f"),
    await other.post("/v2/verification/chat", { flow_id: flowId, message: "hello" }),
    await other.get(`/v2/verification/chat-history?flow_id=${flowId}`),
  ];
  for (const reply of replies) {
    expect([reply.status, reply.body]).toEqual([409, { error: "Flow not found", code: "flow_not_found" }]);
  }
  expect((await client.send("POST", "/v2/verification/chat", { body: {}, token: "bad" })).status).toBe(401);
  expect((await client.send("GET", "/v2/verification/chat-history", { token: "bad" })).status).toBe(401);
  expect(await prisma.engineMessage.count({ where: { flowId } })).toBe(0);
});

test("chat_notification_url is kept and never called", async () => {
  const { flowId } = await newFlow(client, { chat_notification_url: "http://127.0.0.1:9/chat" });
  expect((await say(flowId, "hello")).status).toBe(200);
  const flow = await prisma.engineFlow.findUniqueOrThrow({ where: { id: flowId } });
  expect(flow.chatNotificationUrl).toBe("http://127.0.0.1:9/chat");
});
