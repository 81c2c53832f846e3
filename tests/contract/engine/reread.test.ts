import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { RereadReply } from "@/lib/atlas/contract-reread";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { finishFile } from "@/lib/engine/store/finish-file";
import { keepBlob } from "@/lib/engine/store/keep-blob";
import { type EngineClient, newEngineClient, newFlow, sendFiles } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

const path = "/v2/verification/reread";
let server: EngineServer;
let client: EngineClient;

beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
});
afterAll(() => server.close());

async function sentFile(): Promise<string> {
  const { flowId } = await newFlow(client);
  const { uuids } = await sendFiles(client, flowId, ["doc_1"]);
  return uuids[0] ?? "";
}

/** A file that was read, with its bytes kept. */
async function readFile(): Promise<string> {
  const uuid = await sentFile();
  const { id: blobId } = await keepBlob(client.tenantId, Buffer.from(randomUUID()));
  await prisma.engineFile.update({ where: { uuid }, data: { blobId, fileUrl: null } });
  await finishFile(uuid, {
    status: "PROCESSING_SUCCESS",
    documentType: null,
    errorCode: "PASSWORD_NEEDED",
    errorMessage: "The PDF is protected by a password",
    data: null,
    pages: [],
    redactedKey: null,
    engineVersion: "0.1.0",
  });
  return uuid;
}

const jobsOf = async (uuid: string) => {
  const { rows } = await pool().query(
    "select payload from graphile_worker._private_jobs where key = 'engine.process-file:' || $1",
    [uuid],
  );
  return rows.map(({ payload }) => payload);
};

test("a file that has ended waits to be read anew, and what was read before is gone", async () => {
  const file_uuid = await readFile();
  const reply = await client.post(path, { file_uuid });
  expect(reply.status).toBe(202);
  expect(RereadReply.parse(reply.body)).toEqual({ file_uuid, document_id: "doc_1", status: "UPLOAD_SUCCESS" });
  expect(await prisma.engineFile.findUnique({ where: { uuid: file_uuid } })).toMatchObject({
    ...{ status: "UPLOAD_SUCCESS", errorCode: null, errorMessage: null, data: null, pages: null },
    ...{ engineVersion: null, finishedAt: null, blobId: expect.any(String) },
  });
  expect(await jobsOf(file_uuid)).toEqual([{ fileUuid: file_uuid, withPassword: false }]);
});

test("a password is in no table, and the job says only that one was sent", async () => {
  const file_uuid = await readFile();
  const password = `secret-${randomUUID()}`;
  expect((await client.post(path, { file_uuid, password })).status).toBe(202);
  expect(await jobsOf(file_uuid)).toEqual([{ fileUuid: file_uuid, withPassword: true }]);
  const { rows: tables } = await pool().query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname in ('engine', 'desk', 'graphile_worker')`,
  );
  for (const { name } of tables) {
    const { rows } = await pool().query(`select 1 from ${name} as row where row::text like '%' || $1 || '%'`, [
      password,
    ]);
    expect(rows, name).toEqual([]);
  }
});

test.each([
  ["of another client", "file_not_found", async () => randomUUID()],
  ["that is still to be read", "file_not_kept", sentFile],
])("a file %s is refused", async (_, code, make) => {
  const reply = await client.post(path, { file_uuid: await make() });
  expect(reply).toMatchObject({ status: 409, body: { code } });
});

test("a file that is being read is refused, and read once", async () => {
  const file_uuid = await readFile();
  await client.post(path, { file_uuid });
  expect(await client.post(path, { file_uuid })).toMatchObject({ status: 409, body: { code: "file_not_final" } });
  expect(await jobsOf(file_uuid)).toHaveLength(1);
});

test("another client's file stays as it is", async () => {
  const file_uuid = await readFile();
  const other = await newEngineClient(server.url);
  expect(await other.post(path, { file_uuid })).toMatchObject({ status: 409, body: { code: "file_not_found" } });
  expect(await jobsOf(file_uuid)).toEqual([{ fileUuid: file_uuid }]);
});
