import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { type EngineClient, flowBody, newEngineClient } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

const path = "/v2/verification/flow/init";
let server: EngineServer;
let client: EngineClient;

beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
});
afterAll(() => server.close());

test("opens a flow and echoes the applicant", async () => {
  const body = flowBody({
    user_docs: ["PAN", "AADHAAR", "BANK_STATEMENT"],
    callback_url: "https://los.example.com/atlas/callback",
    chat_notification_url: "https://los.example.com/atlas/chat",
    auth_token_url: "https://los.example.com/atlas/token",
    flow_params: { branch: "PUN-04", nested: { list: [1, "two", null] } },
  });
  const reply = await client.post(path, body);
  expect(reply.status).toBe(201);
  expect(reply.body).toEqual({
    flow_id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    application_id: body.application_id,
    external_reference_id: body.external_reference_id,
    username: body.username,
  });
  const kept = await prisma.engineFlow.findUniqueOrThrow({ where: { id: reply.body.flow_id } });
  expect(kept).toMatchObject({
    tenantId: client.tenantId,
    productType: "POC_CDL",
    callbackUrl: body.callback_url,
    flowParams: body.flow_params,
  });
});

test("keeps ids exactly as they were sent", async () => {
  const body = flowBody({ application_id: ` 007 ${Date.now()} ` });
  const reply = await client.post(path, body);
  expect(reply.body.application_id).toBe(body.application_id);
});

test("answers 409 with the flow there is when the pair is repeated", async () => {
  const body = flowBody();
  const first = await client.post(path, body);
  const second = await client.post(path, { ...body, username: "Somebody Else" });
  expect([second.status, second.body]).toEqual([
    409,
    { error: "Flow already exists", code: "flow_exists", flow_id: first.body.flow_id },
  ]);
});

test("of many calls at once for one pair, one opens the flow and the others find it", async () => {
  const body = flowBody();
  const replies = await Promise.all(Array.from({ length: 8 }, () => client.post(path, body)));
  expect(replies.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)]);
  expect(new Set(replies.map((reply) => reply.body.flow_id)).size).toBe(1);
  expect(await prisma.engineFlow.count({ where: { applicationId: body.application_id } })).toBe(1);
});

test("another client may use the same pair for a flow of its own", async () => {
  const body = flowBody();
  const other = await newEngineClient(server.url);
  const [mine, theirs] = [await client.post(path, body), await other.post(path, body)];
  expect([mine.status, theirs.status]).toEqual([201, 201]);
  expect(mine.body.flow_id).not.toBe(theirs.body.flow_id);
});

test.each([
  [{}, "['product_type', 'application_id', 'external_reference_id', 'username']"],
  [{ ...flowBody(), username: undefined }, "['username']"],
  [{ ...flowBody(), username: "" }, "['username']"],
  [{ ...flowBody(), username: "   " }, "['username']"],
  [{ ...flowBody(), product_type: null }, "['product_type']"],
])("names what is missing or empty (%#)", async (body, names) => {
  const reply = await client.post(path, body);
  expect([reply.status, reply.body]).toEqual([
    400,
    { error: `Missing or empty required parameters: ${names}`, code: "missing_body_parameters" },
  ]);
});

test.each([
  [{ username: 7 }, "['username']"],
  [{ callback_url: "not a url" }, "['callback_url']"],
  [{ callback_url: "file:///etc/passwd" }, "['callback_url']"],
  [{ user_docs: "PAN" }, "['user_docs']"],
  [{ flow_params: [1] }, "['flow_params']"],
])("names what is of the wrong kind (%#)", async (overrides, names) => {
  const reply = await client.post(path, flowBody(overrides));
  expect(reply.status).toBe(400);
  expect(reply.body.error).toBe(`Invalid parameters: ${names}`);
});

test("answers 401 without a token, whatever the body", async () => {
  const reply = await client.send("POST", path, { raw: "{", token: null });
  expect([reply.status, reply.body]).toEqual([
    401,
    { error: "Invalid token", reason: "Signature verification failed", code: "invalid_token" },
  ]);
});

test.each(["GET", "PUT", "PATCH", "DELETE"])("answers 405 to %s", async (method) => {
  const reply = await client.send(method, path);
  expect([reply.status, reply.body]).toEqual([405, { error: "Method not allowed", code: "method_not_allowed" }]);
  expect(reply.headers.get("allow")).toBe("POST");
});

test("answers 404 as JSON to a path the engine does not have", async () => {
  const reply = await client.get("/v2/verification/nothing/here");
  expect([reply.status, reply.body]).toEqual([404, { error: "Not found", code: "not_found" }]);
});
