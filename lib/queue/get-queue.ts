import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { pool } from "@/lib/db/pool";
import { type FailedJob, type JobCounts, type JobState, jobStates, type QueueView } from "./schema";
import { troubleOf } from "./trouble";

/** Failed jobs that are shown. */
const MOST_SHOWN = 50;

/*
 * These read graphile-worker's own tables, whose layout is pinned with its version (lib/worker/release-jobs.ts writes them).
 */
const counting = `
  select task.identifier as job, state, count(*)::int as count,
    min(job.run_at) filter (where state = 'WAITING') as "oldestDueAt"
  from graphile_worker._private_jobs as job
  join graphile_worker._private_tasks as task on task.id = job.task_id
  cross join lateral (select case
    when job.locked_at is not null then 'RUNNING'
    when job.attempts >= job.max_attempts then 'FAILED'
    when job.attempts > 0 and job.last_error is not null then 'RETRYING'
    when job.run_at > now() then 'SCHEDULED'
    else 'WAITING' end as state) as judged
  group by task.identifier, state
  order by task.identifier`;

const listing = `
  select job.id::text as id, task.identifier as job, job.attempts as tries, job.updated_at as "failedAt",
    job.last_error as "lastError", job.payload
  from graphile_worker._private_jobs as job
  join graphile_worker._private_tasks as task on task.id = job.task_id
  where job.locked_at is null and job.attempts >= job.max_attempts
  order by job.updated_at desc, job.id desc limit $1`;

interface Counted {
  job: string;
  state: JobState;
  count: number;
  oldestDueAt: Date | null;
}

interface Listed extends Pick<FailedJob, "id" | "job" | "tries" | "failedAt"> {
  lastError: string | null;
  payload: unknown;
}

const id = z.string().nullable().catch(null).default(null);
/** The ids of ours that a payload may name; everything else in it is nobody's business here. */
const Names = z.object({ batchId: id, documentId: id, applicantId: id });

function toCounts(rows: Counted[]): JobCounts[] {
  const byJob = new Map<string, JobCounts>();
  for (const { job, state, count, oldestDueAt } of rows) {
    const none = Object.fromEntries(jobStates.map((name) => [name, 0])) as JobCounts["counts"];
    const known = byJob.get(job) ?? { job, counts: none, oldestDueAt: null };
    known.counts[state] = count;
    known.oldestDueAt ??= oldestDueAt;
    byJob.set(job, known);
  }
  return [...byJob.values()];
}

/** How the jobs of desk and engine stand, and which have failed for good. @throws AppError not_allowed */
export async function getQueue(actor: Actor): Promise<QueueView> {
  requirePermission("oversee", actor);
  const [{ rows: counted }, { rows: listed }, { rows: clock }] = await Promise.all([
    pool().query<Counted>(counting),
    pool().query<Listed>(listing, [MOST_SHOWN]),
    pool().query<{ now: Date }>("select now()"),
  ]);
  const jobs = toCounts(counted);
  return {
    at: clock[0]?.now ?? new Date(),
    jobs,
    failed: listed.map(({ lastError, payload, ...job }) => ({
      ...job,
      trouble: troubleOf(lastError),
      ...Names.parse(payload ?? {}),
    })),
    failedCount: jobs.reduce((sum, { counts }) => sum + counts.FAILED, 0),
  };
}
