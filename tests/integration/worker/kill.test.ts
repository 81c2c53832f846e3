import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";
import { countOpenDocuments, submitBatch } from "@/tests/support/submitted-batch";
import { startWorkerProcess, type WorkerProcess } from "@/tests/support/worker-process";

const DOCUMENTS = 40;
const KILLS = 10;

let server: EngineServer;
let worker: WorkerProcess | undefined;

beforeEach(async () => {
  server = await startEngineServer();
  // Counts every time a file or a document reaches an end, where the product itself could only show the last.
  await pool().query(`
    create table test_end (id text not null);
    create function test_note_end() returns trigger language plpgsql as $$
      begin insert into test_end values (to_jsonb(new)->>tg_argv[0]); return new; end $$;
    create trigger test_note_end after update of status on engine.file for each row
      when (new.status in ('PROCESSING_SUCCESS', 'FAILED')) execute function test_note_end('uuid');
    create trigger test_note_end after update of state on desk."Document" for each row
      when (new.state in ('DONE', 'FAILED')) execute function test_note_end('id')`);
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

const uploads = Array.from({ length: DOCUMENTS }, (_, number) => ({
  fileName: `${number}.pdf`,
  contentType: "application/pdf",
}));

test("a worker killed at many random moments of a batch loses no document and ends none twice", async () => {
  const seed = Date.now() % 1_000_000;
  const random = randomFrom(seed);
  const { batchId, atlasFlowId } = await submitBatch(uploads);
  const left = () => prisma.engineFile.count({ where: { flowId: atlasFlowId, finishedAt: null } });
  const environment = { ATLAS_BASE_URL: server.url, ATLAS_POLL_SECONDS: "1", TEST_READ_TIME: "250" };
  const startWorker = () => startWorkerProcess("tests/support/quick-worker.ts", environment);

  // The first kills fall around the sending itself, wherever it stands.
  const kills: { left: number; inWork: number }[] = [];
  const kill = async () => {
    await worker?.stop("SIGKILL");
    const inWork = await prisma.engineFile.count({ where: { flowId: atlasFlowId, status: "PROCESSING" } });
    kills.push({ left: await left(), inWork });
  };
  for (const longest of [60, 120, 240]) {
    worker = await startWorker();
    await wait(random() * longest); // the moment is what the test varies; nothing is waited for
    await kill();
  }
  while (kills.length < KILLS && (await countOpenDocuments(batchId)) > 0) {
    const target = Math.floor(random() * 3);
    worker = await startWorker();
    // Some files into the work, on a machine however slow, and then at a random moment.
    await expect
      .poll(() => prisma.engineFile.count({ where: { flowId: atlasFlowId } }), { timeout: 30_000 })
      .toBe(DOCUMENTS);
    const before = await left();
    await expect.poll(left, { timeout: 30_000, interval: 5 }).toBeLessThanOrEqual(before - target);
    await wait(random() * 400);
    await kill();
  }
  worker = await startWorker();
  const story = () => `seed ${seed}, at each kill ${JSON.stringify(kills)}\n${worker?.output().slice(-2000)}`;
  await expect.poll(() => countOpenDocuments(batchId), { timeout: 90_000, interval: 100, message: story() }).toBe(0);

  // The kills must have fallen into the work, some of it done and some under way, or they show nothing.
  expect(kills.filter(({ inWork }) => inWork > 0).length, story()).toBeGreaterThanOrEqual(6);
  expect(new Set(kills.map(({ left }) => left)).size, story()).toBeGreaterThanOrEqual(3);

  const documents = await prisma.document.findMany({ where: { batchId } });
  expect(new Set(documents.map(({ state, errorCode }) => `${state} ${errorCode}`))).toEqual(new Set(["DONE null"]));
  const files = await prisma.engineFile.findMany({ where: { flowId: atlasFlowId } });
  expect(files.map(({ documentId }) => documentId).sort(), story()).toEqual(
    documents.map(({ id }) => `${id}-1`).sort(),
  );
  const { rows: ends } = await pool().query("select id, count(*)::int as times from test_end group by id");
  expect(
    ends.filter(({ times }) => times !== 1),
    story(),
  ).toEqual([]);
  expect(ends.length, story()).toBe(2 * DOCUMENTS);
  expect((await prisma.batch.findUniqueOrThrow({ where: { id: batchId } })).state).toBe("COMPLETED");
  await expect
    .poll(async () => (await pool().query("select id from graphile_worker._private_jobs")).rowCount, {
      timeout: 10_000,
    })
    .toBe(0);
}, 300_000); // a bound for a busy machine, on which each of the many starts takes seconds
