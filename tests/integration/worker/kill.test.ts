import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { acceptFiles } from "@/lib/engine/store/accept-files";
import { createFlow } from "@/lib/engine/store/create-flow";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";
import { flowBody } from "@/tests/support/engine-client";
import { type FileServer, startFileServer } from "@/tests/support/file-server";
import { startWorkerProcess, type WorkerProcess } from "@/tests/support/worker-process";

const FILES = 40;
const KILLS = 10;

let server: FileServer;
let worker: WorkerProcess | undefined;

beforeEach(async () => {
  // Counts every time a file reaches an end, where the product itself could only show the last.
  await pool().query(`
    create table test_end (uuid text not null);
    create function test_note_end() returns trigger language plpgsql as $$
      begin insert into test_end values (new.uuid); return new; end $$;
    create trigger test_note_end after update of status on engine.file for each row
      when (new.status in ('PROCESSING_SUCCESS', 'FAILED')) execute function test_note_end()`);
});
afterEach(async () => {
  await worker?.stop("SIGKILL");
  await server.close();
});

/** A small generator with a seed, so that a failing run can be repeated: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const unfinished = (batchId: string) =>
  prisma.engineFile.count({ where: { batchId, status: { in: ["UPLOAD_SUCCESS", "PROCESSING"] } } });

test("a worker killed at many random moments loses no file and ends none twice", async () => {
  const seed = Date.now() % 1_000_000;
  const random = randomFrom(seed);
  const paths = Array.from({ length: FILES }, (_, index) => `/${index}`);
  server = await startFileServer(Object.fromEntries(paths.map((path) => [path, `file ${path} ${randomUUID()}`])));
  const tenantId = await provisionTenant({ name: "t", clientId: randomUUID(), clientSecret: randomUUID() });
  const flow = await createFlow(tenantId, flowBody());
  const file_urls = paths.map((path) => ({ file_url: server.url + path, document_id: path.slice(1) }));
  const accepted = await acceptFiles(tenantId, { flow_id: flow.flowId, file_urls });
  const batchId = accepted?.batchId ?? "";

  const environment = { ENGINE_FETCH_ALLOW: new URL(server.url).host, TEST_READ_TIME: "250" };
  const startWorker = () => startWorkerProcess("tests/support/engine-worker.ts", environment);
  const kills: { left: number; inWork: number }[] = [];
  while (kills.length < KILLS && (await unfinished(batchId)) > 0) {
    const [before, target] = [await unfinished(batchId), Math.floor(random() * 3)];
    worker = await startWorker();
    // Some files into the work, on a machine however slow, and then at a random moment.
    await expect.poll(() => unfinished(batchId), { timeout: 30_000, interval: 5 }).toBeLessThanOrEqual(before - target);
    await wait(random() * 400);
    await worker.stop("SIGKILL");
    const inWork = await prisma.engineFile.count({ where: { batchId, status: "PROCESSING" } });
    kills.push({ left: await unfinished(batchId), inWork });
  }
  worker = await startWorker();
  await expect.poll(() => unfinished(batchId), { timeout: 60_000, interval: 100 }).toBe(0);

  const story = `seed ${seed}, at each kill ${JSON.stringify(kills)}`;
  // The kills must have fallen into the work, some of it done and some under way, or they show nothing.
  expect(kills.filter(({ inWork }) => inWork > 0).length, story).toBeGreaterThanOrEqual(8);
  expect(new Set(kills.map(({ left }) => left)).size, story).toBeGreaterThanOrEqual(4);
  const { rows: ends } = await pool().query("select uuid, count(*)::int as times from test_end group by uuid");
  expect(ends.length, story).toBe(FILES);
  expect(
    ends.filter(({ times }) => times !== 1),
    story,
  ).toEqual([]);
  const files = await prisma.engineFile.findMany({ where: { batchId }, orderBy: { position: "asc" } });
  expect(files.map(({ uuid }) => uuid)).toEqual(accepted?.fileUuids);
  expect(new Set(files.map(({ status, errorCode }) => `${status} ${errorCode}`))).toEqual(
    new Set(["PROCESSING_SUCCESS UNRECOGNISED"]),
  );
  expect(files.every(({ fileUrl }) => fileUrl === null)).toBe(true);
  expect(await prisma.engineBlob.count({ where: { tenantId } })).toBe(FILES);
  await expect
    .poll(async () => (await pool().query("select id from graphile_worker._private_jobs")).rowCount, {
      timeout: 10_000,
    })
    .toBe(0);
}, 120_000);
