import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DeliveriesReply, RedeliverReply } from "@/lib/atlas/contract-deliveries";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { type EngineClient, newEngineClient, newFlow, sendFiles } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

const path = "/v2/verification/deliveries";
let server: EngineServer;
let client: EngineClient;

beforeAll(async () => {
  server = await startEngineServer();
});
beforeEach(async () => {
  client = await newEngineClient(server.url);
});
afterAll(() => server.close());

/** A delivery in this state, with two tries. */
async function newDelivery(state: "PENDING" | "DELIVERED" | "DEAD", minute = 0) {
  const { flowId, reference } = await newFlow(client, {
    application_id: `APP-${minute}-${state}`,
    callback_url: "https://los.example.com:8443/atlas/callback?key=s3cret",
  });
  await sendFiles(client, flowId, ["doc_1"]);
  const { id: applicantId } = await prisma.engineApplicant.findFirstOrThrow({ where: { flowId } });
  const createdAt = new Date(Date.UTC(2026, 0, 15, 9, minute));
  const { id } = await prisma.engineDelivery.create({
    data: {
      tenantId: client.tenantId,
      flowId,
      applicantId,
      state,
      createdAt,
      failures: 2,
      attempts: {
        create: [
          { number: 1, startedAt: createdAt, durationMs: 12, status: null, errorCode: "RECEIVER_UNREACHABLE" },
          { number: 2, startedAt: createdAt, durationMs: 7, status: 500, errorCode: "RECEIVER_STATUS" },
        ],
      },
    },
  });
  return { id, flowId, reference };
}

test("lists every try of every delivery, newest first, without the address's query", async () => {
  await newDelivery("DELIVERED", 1);
  const { id, flowId, reference } = await newDelivery("DEAD", 2);
  const reply = await client.get(path);
  expect(reply.status).toBe(200);
  expect(DeliveriesReply.safeParse(reply.body).success).toBe(true);
  expect(reply.body).toMatchObject({ page: 1, per_page: 20, total_pages: 1, total_items: 2, has_next: false });
  expect(reply.body.data[0]).toEqual({
    delivery_id: id,
    flow_id: flowId,
    application_id: "APP-2-DEAD",
    external_reference_id: reference,
    receiver: "https://los.example.com:8443",
    state: "DEAD",
    created_at: "2026-01-15T09:02:00.000Z",
    next_attempt_at: null,
    attempts: [
      {
        number: 1,
        started_at: "2026-01-15T09:02:00.000Z",
        duration_ms: 12,
        status: null,
        error_code: "RECEIVER_UNREACHABLE",
      },
      {
        number: 2,
        started_at: "2026-01-15T09:02:00.000Z",
        duration_ms: 7,
        status: 500,
        error_code: "RECEIVER_STATUS",
      },
    ],
  });
  expect(JSON.stringify(reply.body)).not.toContain("s3cret");
});

test("can be narrowed to the dead ones, and paged", async () => {
  for (const minute of [1, 2, 3]) await newDelivery("DEAD", minute);
  await newDelivery("PENDING", 4);
  const dead = await client.get(`${path}?state=DEAD&per_page=2&page=2`);
  expect(dead.body.data.map((one: { created_at: string }) => one.created_at)).toEqual(["2026-01-15T09:01:00.000Z"]);
  const { data: _data, ...facts } = dead.body;
  expect(facts).toEqual({ page: 2, per_page: 2, total_pages: 2, total_items: 3, has_next: false, has_prev: true });
});

test("can be narrowed to one application, by its whole id", async () => {
  const { id } = await newDelivery("DEAD", 1);
  await newDelivery("DEAD", 2);
  const found = await client.get(`${path}?application_id=APP-1-DEAD`);
  expect(found.body).toMatchObject({ total_items: 1, data: [{ delivery_id: id }] });
  expect((await client.get(`${path}?application_id=APP-1`)).body.data).toEqual([]);
});

test("another client sees none of them, and cannot send them again", async () => {
  const { id } = await newDelivery("DEAD");
  const other = await newEngineClient(server.url);
  expect((await other.get(path)).body.data).toEqual([]);
  const reply = await other.post(`${path}/redeliver`, { delivery_id: id });
  expect([reply.status, reply.body]).toEqual([409, { error: "Delivery not found", code: "delivery_not_found" }]);
});

test.each(["DEAD", "DELIVERED", "PENDING"] as const)(
  "a %s delivery is planned anew by hand, its log kept",
  async (state) => {
    const { id } = await newDelivery(state);
    const reply = await client.post(`${path}/redeliver`, { delivery_id: id });
    expect(reply.status).toBe(202);
    expect(RedeliverReply.safeParse(reply.body).success).toBe(true);
    expect(reply.body).toMatchObject({ delivery_id: id, state: "PENDING", next_attempt_at: expect.any(String) });
    expect(reply.body.attempts).toHaveLength(2);
    expect((await prisma.engineDelivery.findUniqueOrThrow({ where: { id } })).failures).toBe(0);
    const { rows } = await pool().query("select payload from graphile_worker._private_jobs where key = $1", [
      `engine.deliver-callback:${id}`,
    ]);
    expect(rows).toEqual([{ payload: { deliveryId: id } }]);
  },
);

test.each(["?page=0", "?page=x", "?page=1.5", "?per_page=-1", "?page=9999999", "?state=LOST"])(
  "answers 400 to %s",
  async (query) => {
    const reply = await client.get(path + query);
    expect([reply.status, reply.body.code]).toEqual([400, "invalid_parameters"]);
  },
);

test("answers 400 without a delivery_id, and 401 without a token", async () => {
  const missing = await client.post(`${path}/redeliver`, {});
  expect(missing.body.error).toBe("Missing or empty required parameters: ['delivery_id']");
  expect((await client.send("GET", path, { token: null })).status).toBe(401);
  expect((await client.send("POST", `${path}/redeliver`, { token: null })).status).toBe(401);
});
