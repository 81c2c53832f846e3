import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { pool } from "@/lib/db/pool";
import { Presence } from "@/lib/worker/presence";
import { ABANDONED, dropUnknownJobs, releaseDeadJobs, returnStoppedJobs, STOPPED } from "@/lib/worker/release-jobs";

const presences: Presence[] = [];
beforeEach(() => pool().query("delete from graphile_worker._private_jobs"));
afterEach(() => Promise.all(presences.splice(0).map((presence) => presence.stop())));

interface JobRow {
  id: string;
  attempts: number;
  locked_by: string | null;
  last_error: string | null;
}

async function addJob(columns: {
  lockedBy?: string;
  attempts?: number;
  lastError?: string;
  age?: string;
  name?: string;
}) {
  const { rows } = await pool().query<{ id: string }>(
    "select id from graphile_worker.add_job($1, '{}'::json, max_attempts := 6)",
    [columns.name ?? "engine.process-file"],
  );
  const id = rows[0]?.id ?? "";
  await pool().query(
    `update graphile_worker._private_jobs set locked_by = $2, locked_at = case when $2::text is null then null else now() end,
       attempts = $3, last_error = $4, created_at = now() - $5::interval, run_at = now() - $5::interval where id = $1`,
    [id, columns.lockedBy ?? null, columns.attempts ?? 0, columns.lastError ?? null, columns.age ?? "0 s"],
  );
  return id;
}

async function jobRow(id: string): Promise<JobRow | undefined> {
  const { rows } = await pool().query<JobRow>(
    "select id, attempts, locked_by, last_error from graphile_worker._private_jobs where id = $1",
    [id],
  );
  return rows[0];
}

/** The pool id of a worker that lives. */
async function livingPool(): Promise<{ id: string; presence: Presence }> {
  const presence = new Presence();
  presences.push(presence);
  const id = `pool-${randomUUID()}`;
  await presence.hold(id);
  return { id, presence };
}

test("jobs of a worker that is gone are free at once, those of a living one stay its own", async () => {
  const alive = await livingPool();
  const [dead, living] = [await addJob({ lockedBy: "pool-gone", attempts: 2 }), await addJob({ lockedBy: alive.id })];
  expect(await releaseDeadJobs(pool())).toBe(1);
  expect(await jobRow(dead)).toMatchObject({ locked_by: null, attempts: 2, last_error: null });
  expect(await jobRow(living)).toMatchObject({ locked_by: alive.id });

  await alive.presence.stop();
  await expect.poll(() => releaseDeadJobs(pool())).toBe(1);
});

test("two sweeps at once free each job once", async () => {
  await addJob({ lockedBy: "pool-gone" });
  const counts = await Promise.all(Array.from({ length: 5 }, () => releaseDeadJobs(pool())));
  expect(counts.reduce((sum, count) => sum + count)).toBe(1);
});

test("a job whose last attempt died with its worker gets one more, marked as abandoned", async () => {
  const id = await addJob({ lockedBy: "pool-gone", attempts: 6 });
  await releaseDeadJobs(pool());
  expect(await jobRow(id)).toMatchObject({ attempts: 5, last_error: ABANDONED, locked_by: null });
});

test("a worker whose connection breaks shows itself again before it takes another job", async () => {
  const { id, presence } = await livingPool();
  const job = await addJob({ lockedBy: id });
  await pool().query(
    `select pg_terminate_backend(pid) from pg_locks
     where locktype = 'advisory' and granted and pid <> pg_backend_pid()
       and database = (select oid from pg_database where datname = current_database())`,
  );
  await expect
    .poll(async () => {
      await presence.hold(id);
      await releaseDeadJobs(pool());
      // Freed while the worker could not be seen; taken again by it, as any other could have.
      await pool().query("update graphile_worker._private_jobs set locked_by = $2, locked_at = now() where id = $1", [
        job,
        id,
      ]);
      return releaseDeadJobs(pool());
    })
    .toBe(0);
});

test("an interrupted job is due again and never out of attempts, one that failed is left alone", async () => {
  const [stopped, failed] = [
    await addJob({ attempts: 6, lastError: STOPPED }),
    await addJob({ attempts: 3, lastError: "the file's server did not answer" }),
  ];
  expect(await returnStoppedJobs(pool())).toBe(1);
  expect(await jobRow(stopped)).toMatchObject({ attempts: 5, last_error: null });
  expect(await jobRow(failed)).toMatchObject({ attempts: 3, last_error: "the file's server did not answer" });
});

test("a job of a name nobody knows is dropped after an hour, not before", async () => {
  const [old, fresh, known] = [
    await addJob({ name: "desk.long-gone", age: "2 hours" }),
    await addJob({ name: "desk.not-deployed-yet", age: "1 minute" }),
    await addJob({ name: "engine.process-file", age: "2 hours" }),
  ];
  expect(await dropUnknownJobs(pool(), ["engine.process-file"])).toEqual([{ name: "desk.long-gone", count: 1 }]);
  expect(await jobRow(old)).toBeUndefined();
  expect([await jobRow(fresh), await jobRow(known)]).toEqual([expect.anything(), expect.anything()]);
});
