import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { getQueue } from "@/lib/queue/get-queue";
import { retryJob } from "@/lib/queue/retry-job";
import { newActor, newAdmin } from "@/tests/support/desk-rows";

let admin: Actor;
beforeEach(async () => {
  admin = await newAdmin();
  await pool().query("delete from graphile_worker._private_jobs");
});

interface Columns {
  payload?: object;
  attempts?: number;
  lastError?: string;
  lockedBy?: string;
  /** Since when, or until when, seconds. */
  due?: number;
}

async function addJob(job: string, { payload = {}, attempts = 0, lastError, lockedBy, due = 0 }: Columns = {}) {
  const { rows } = await pool().query<{ id: string }>(
    "select id from graphile_worker.add_job($1, $2::json, max_attempts := 6)",
    [job, JSON.stringify(payload)],
  );
  const id = String(rows[0]?.id);
  await pool().query(
    `update graphile_worker._private_jobs set attempts = $2, last_error = $3, locked_by = $4,
       locked_at = case when $4::text is null then null else now() end, run_at = now() + make_interval(secs => $5)
     where id = $1`,
    [id, attempts, lastError ?? null, lockedBy ?? null, due],
  );
  return id;
}

test("every kind of job is counted by where its jobs stand, with the age of the oldest that waits", async () => {
  await addJob("desk.send-batch", { due: -90 });
  await addJob("desk.send-batch", { due: -10 });
  await addJob("desk.send-batch", { due: 600 });
  await addJob("engine.process-file", { lockedBy: "worker-1", attempts: 1 });
  await addJob("engine.process-file", { attempts: 2, lastError: "fetch failed", due: 30 });
  await addJob("engine.process-file", { attempts: 6, lastError: "fetch failed" });
  const { jobs, at, failedCount } = await getQueue(admin);
  const none = { WAITING: 0, RUNNING: 0, RETRYING: 0, SCHEDULED: 0, FAILED: 0 };
  expect(jobs).toEqual([
    { job: "desk.send-batch", counts: { ...none, WAITING: 2, SCHEDULED: 1 }, oldestDueAt: expect.any(Date) },
    { job: "engine.process-file", counts: { ...none, RUNNING: 1, RETRYING: 1, FAILED: 1 }, oldestDueAt: null },
  ]);
  const age = at.getTime() - (jobs[0]?.oldestDueAt?.getTime() ?? 0);
  expect(age).toBeGreaterThanOrEqual(90_000);
  expect(age).toBeLessThan(100_000);
  expect(failedCount).toBe(1);
});

test("a failed job tells the kind of its error and the ids it is about, and none of the error's own words", async () => {
  const lastError = "Atlas answered 401: no access for Asha Rao, ABCPR1234K";
  await addJob("desk.send-batch", { attempts: 6, lastError, payload: { batchId: "b1", secret: "s3cr3t" } });
  const queue = await getQueue(admin);
  expect(queue.failed).toMatchObject([
    { job: "desk.send-batch", tries: 6, trouble: "refused", batchId: "b1", documentId: null },
  ]);
  expect(JSON.stringify(queue)).not.toMatch(/Asha|ABCPR|s3cr3t/);
});

test("a failed job is tried again at once with all its tries, which is audited", async () => {
  const jobId = await addJob("desk.send-batch", { attempts: 6, lastError: "fetch failed", due: 3600 });
  await retryJob(admin, { jobId });
  const { jobs, failed } = await getQueue(admin);
  expect(failed).toEqual([]);
  expect(jobs).toMatchObject([{ counts: { WAITING: 1 } }]);
  const event = await prisma.auditEvent.findFirstOrThrow({ where: { type: "job.retried", actorId: admin.id } });
  expect(event.data).toEqual({ jobId, job: "desk.send-batch" });
});

test("a job that is gone, runs or waits is not touched, and nothing is audited", async () => {
  const waiting = await addJob("desk.send-batch", { attempts: 1, lastError: "fetch failed", due: 600 });
  const running = await addJob("desk.send-batch", { attempts: 6, lockedBy: "worker-1" });
  for (const jobId of [waiting, running, "999999999"]) {
    await expect(retryJob(admin, { jobId })).rejects.toMatchObject({ code: "job_changed" });
  }
  expect(await prisma.auditEvent.count({ where: { type: "job.retried", actorId: admin.id } })).toBe(0);
});

test("auditors look and have nothing tried again; officers do neither", async () => {
  const jobId = await addJob("desk.send-batch", { attempts: 6 });
  const auditor = await newActor({ role: "AUDITOR" });
  expect((await getQueue(auditor)).failedCount).toBe(1);
  await expect(retryJob(auditor, { jobId })).rejects.toMatchObject({ code: "not_allowed" });
  await expect(getQueue(await newActor())).rejects.toMatchObject({ code: "not_allowed" });
});
