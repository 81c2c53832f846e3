import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EraseReply } from "@/lib/atlas/contract-erase";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { keepBlob } from "@/lib/engine/store/keep-blob";
import { engineKeys } from "@/lib/storage/keys";
import { headObject, listKeys, putObject } from "@/lib/storage/object-store";
import { type EngineClient, newEngineClient, newFlow, sendFiles } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

const path = "/v2/verification/erase";
let server: EngineServer;
let client: EngineClient;

beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
});
afterAll(() => server.close());

/** A document that was read, with its bytes and one page really in the store. */
async function readDocument(flowId: string, documentId: string, secret: string, bytes = Buffer.from(randomUUID())) {
  const { uuids } = await sendFiles(client, flowId, [documentId]);
  const uuid = uuids[0] ?? "";
  const { id: blobId, objectKey } = await keepBlob(client.tenantId, bytes);
  const pageKey = engineKeys.page(client.tenantId, uuid, 1);
  await putObject(pageKey, Buffer.from(`page of ${secret}`), "image/jpeg");
  await prisma.engineFile.update({
    where: { uuid },
    data: {
      ...{ blobId, fileUrl: null, status: "PROCESSING_SUCCESS", documentType: "PAN", documentTypes: ["PAN"] },
      data: { document_type: "PAN", name_as_per_pan: { value: secret, confidence_score: 0.9 } },
      pages: [{ page: 1, width: 10, height: 10, objectKey: pageKey }],
    },
  });
  return { uuid, blobKey: objectKey, pageKey };
}

/** Tables of the engine in which a text stands anywhere. */
async function tablesWith(text: string): Promise<string[]> {
  const { rows: tables } = await pool().query<{ name: string }>(
    "select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname = 'engine'",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pool().query(`select 1 from ${name} as row where row::text like '%' || $1 || '%'`, [text]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

test("an applicant goes from database and store with everything read, and the pair of ids is free again", async () => {
  const secret = `Tara ${randomUUID()}`;
  const { flowId, reference } = await newFlow(client, { username: secret });
  const one = await readDocument(flowId, "doc_1", secret);
  const two = await readDocument(flowId, "doc_2", secret);
  await client.post("/v2/verification/chat", { flow_id: flowId, message: `Is the paper of ${secret} there?` });
  expect(await tablesWith(secret)).toEqual(
    expect.arrayContaining(["engine.applicant", "engine.file", "engine.message"]),
  );

  const body = { flow_id: flowId, external_reference_id: reference };
  const counted = await client.post(path, { ...body, dry_run: true });
  expect(counted).toMatchObject({ status: 200, body: { files: 2, objects: 4 } });
  expect(await headObject(one.blobKey)).toBeDefined();

  const erased = await client.post(path, body);
  expect(erased.status).toBe(200);
  expect(EraseReply.parse(erased.body)).toEqual({ ...body, files: 2, objects: 4 });
  expect(await tablesWith(secret)).toEqual([]);
  expect(await tablesWith(flowId)).toEqual([]);
  for (const { blobKey, pageKey } of [one, two]) {
    expect([await headObject(blobKey), await headObject(pageKey)]).toEqual([undefined, undefined]);
  }
  expect(await client.post(path, body)).toMatchObject({ status: 409, body: { code: "applicant_not_found" } });
});

test("named documents go alone; the applicant and the others stay", async () => {
  const { flowId, reference, query } = await newFlow(client);
  const gone = await readDocument(flowId, "doc_1", "a");
  const kept = await readDocument(flowId, "doc_2", "b");
  const reply = await client.post(path, {
    ...{ flow_id: flowId, external_reference_id: reference, document_ids: ["doc_1"] },
  });
  expect(reply).toMatchObject({ status: 200, body: { files: 1, objects: 2 } });
  expect([await headObject(gone.blobKey), await headObject(gone.pageKey)]).toEqual([undefined, undefined]);
  expect(await headObject(kept.blobKey)).toBeDefined();
  const { body } = await client.get(`/v2/verification/status?${query}`);
  expect(body.file_statuses).toMatchObject([{ document_id: "doc_2" }]);
});

test("bytes that another applicant has sent too stay for them", async () => {
  const bytes = Buffer.from(randomUUID());
  const [mine, theirs] = [await newFlow(client), await newFlow(client)];
  await readDocument(mine.flowId, "doc_1", "a", bytes);
  const { blobKey } = await readDocument(theirs.flowId, "doc_1", "b", bytes);
  const of = ({ flowId, reference }: typeof mine) => ({ flow_id: flowId, external_reference_id: reference });
  expect(await client.post(path, of(mine))).toMatchObject({ body: { files: 1, objects: 1 } });
  expect(await headObject(blobKey)).toBeDefined();
  expect(await client.post(path, of(theirs))).toMatchObject({ body: { files: 1, objects: 2 } });
  expect(await headObject(blobKey)).toBeUndefined();
});

test("a co-applicant goes alone; the flow stays with the others", async () => {
  const { flowId, query } = await newFlow(client);
  const co = `CUST-${randomUUID()}`;
  await client.post("/v2/verification/flow/coapplicant", {
    ...{ flow_id: flowId, co_applicants: [{ external_reference_id: co, username: "Vikram Rao" }] },
  });
  expect(await client.post(path, { flow_id: flowId, external_reference_id: co })).toMatchObject({ status: 200 });
  expect(await tablesWith(co)).toEqual([]);
  expect((await client.get(`/v2/verification/status?${query}`)).status).toBe(200);
});

test("a file that is being read is refused, and nothing goes", async () => {
  const { flowId, reference } = await newFlow(client);
  const { pageKey } = await readDocument(flowId, "doc_1", "a");
  await sendFiles(client, flowId, ["doc_2"]);
  const reply = await client.post(path, { flow_id: flowId, external_reference_id: reference });
  expect(reply).toMatchObject({ status: 409, body: { code: "file_not_final" } });
  expect(await headObject(pageKey)).toBeDefined();
  expect(await prisma.engineFile.count({ where: { flowId } })).toBe(2);
});

test("another client's applicant stays as it is", async () => {
  const { flowId, reference } = await newFlow(client);
  const { uuid } = await readDocument(flowId, "doc_1", "a");
  const other = await newEngineClient(server.url);
  const reply = await other.post(path, { flow_id: flowId, external_reference_id: reference });
  expect(reply).toMatchObject({ status: 409, body: { code: "applicant_not_found" } });
  const left: string[] = [];
  for await (const key of listKeys(engineKeys.file(client.tenantId, uuid))) left.push(key);
  expect(left).toHaveLength(1);
});
