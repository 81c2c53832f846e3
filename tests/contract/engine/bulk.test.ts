import { afterAll, beforeAll, expect, test } from "vitest";
import { BulkExtractsReply } from "@/lib/atlas/contract-bulk";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { type EngineClient, newEngineClient, readReply } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

let server: EngineServer;
let client: EngineClient;

beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
});
afterAll(() => server.close());

const files = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    file_url: `https://files.example.com/${index}?sig=a1`,
    document_id: String(index + 1).padStart(3, "0"),
  }));
const upload = (count: number) =>
  client.post("/v1/bulk/multiupload", { product_type: "POC_CDL", file_urls: files(count) });
const extracts = (query: string) => client.get(`/v1/bulk/extracts?${query}`);

test("authtoken gives a token that the rest of the family takes", async () => {
  const reply = await readReply(
    await fetch(`${server.url}/v1/bulk/authtoken`, {
      method: "POST",
      headers: { "Client-Id": client.clientId, "Client-Secret": client.clientSecret },
    }),
  );
  expect([reply.status, reply.body]).toEqual([201, { access_token: expect.any(String), expires_in: 3600 }]);
  const used = await client.send("GET", "/v1/bulk/extracts", { token: reply.body.access_token });
  expect(used.status).toBe(400);
});

test("multiupload answers 201 with an array whose entries share one batch, and plans each file", async () => {
  const reply = await upload(3);
  expect(reply.status).toBe(201);
  const batch_id = reply.body[0].batch_id;
  expect(batch_id).toMatch(/^BATCH-[0-9]{5}-[A-Z]{5}-[0-9]{14}$/);
  expect(reply.body).toEqual(
    ["001", "002", "003"].map((document_id) => ({ batch_id, document_id, file_uuid: expect.any(String) })),
  );
  const keys = reply.body.map((entry: { file_uuid: string }) => `engine.process-file:${entry.file_uuid}`);
  const { rows } = await pool().query("select 1 from graphile_worker._private_jobs where key = any($1)", [keys]);
  expect(rows).toHaveLength(3);
});

test("extracts gives the batch page by page, in the order sent, also while files are being read", async () => {
  const { body } = await upload(120);
  const batchId = body[0].batch_id as string;
  const data = { document_type: "PAN", pan_number: { value: "ABCPR1234K", confidence_score: 0.99 } };
  await prisma.engineFile.update({
    where: { uuid: body[0].file_uuid },
    data: { status: "PROCESSING_SUCCESS", documentType: "PAN", data },
  });
  const first = await extracts(`batch_id=${batchId}`);
  expect(first.status).toBe(200);
  expect(BulkExtractsReply.safeParse(first.body).success).toBe(true);
  const { data: items, ...facts } = first.body;
  expect(facts).toEqual({ page: 1, per_page: 50, total_pages: 3, total_items: 120, has_next: true, has_prev: false });
  expect(items[0]).toEqual({
    document_id: "001",
    file_uuid: body[0].file_uuid,
    status: "PROCESSING_SUCCESS",
    error_code: null,
    error_message: null,
    file_data: data,
    pages: [],
  });
  expect(items[1]).toMatchObject({ document_id: "002", status: "UPLOAD_SUCCESS", file_data: null });

  const seen: string[] = [];
  for (let page = 1, more = true; more; page += 1) {
    const reply = await extracts(`batch_id=${batchId}&page=${page}&per_page=500`);
    expect(reply.body.per_page).toBe(50);
    seen.push(...reply.body.data.map((item: { document_id: string }) => item.document_id));
    more = reply.body.has_next;
  }
  expect(seen).toEqual(files(120).map(({ document_id }) => document_id));
});

test.each([
  [{ file_urls: files(1) }, "Missing or empty required parameters: ['product_type']"],
  [{ product_type: "POC_CDL", file_urls: [] }, "Missing or empty required parameters: ['file_urls']"],
  [{ product_type: "POC_CDL", file_urls: files(1001) }, "Invalid parameters: ['file_urls']"],
])("multiupload answers 400 (%#), and stores nothing", async (body, error) => {
  const before = await prisma.engineFlow.count();
  const reply = await client.post("/v1/bulk/multiupload", body);
  expect([reply.status, reply.body.error]).toEqual([400, error]);
  expect(await prisma.engineFlow.count()).toBe(before);
});

test("extracts answers 400 without a batch, and to one that is unknown or another client's", async () => {
  const missing = await extracts("");
  expect([missing.status, missing.body.error]).toEqual([400, "Missing required ['batch_id'] parameters"]);
  const { body } = await upload(1);
  const other = await newEngineClient(server.url);
  for (const reply of [
    await extracts("batch_id=BATCH-00000-AAAAA-20260101000000"),
    await other.get(`/v1/bulk/extracts?batch_id=${body[0].batch_id}`),
  ]) {
    expect([reply.status, reply.body]).toEqual([400, { error: "Invalid batch_id", code: "unknown_batch" }]);
  }
  const page = await extracts(`batch_id=${body[0].batch_id}&page=x`);
  expect(page.status).toBe(400);
});

test("both answer 401 to a bad token", async () => {
  expect((await client.send("POST", "/v1/bulk/multiupload", { body: {}, token: "bad" })).status).toBe(401);
  expect((await client.send("GET", "/v1/bulk/extracts", { token: "bad" })).status).toBe(401);
});
