import "server-only";
import type pg from "pg";
import { PRESENCE_SEED } from "./presence";

/** The error an interrupted job is given back with. */
export const STOPPED = "stopped with the worker";
/** The error of a job whose last attempt ended with the death of its worker. */
export const ABANDONED = "abandoned: its workers died";

/*
 * These write graphile-worker's own job table, whose layout is pinned with its version: the library itself frees the
 * jobs of a dead worker only after four hours.
 */

/**
 * Frees the jobs of workers that are no more, so that others run them at once. A job that has no attempt left gets
 * one more, marked ABANDONED, so that its handler can give up in order. @returns how many were freed
 */
export async function releaseDeadJobs(pool: pg.Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `with holder as materialized (
       select distinct locked_by from graphile_worker._private_jobs where locked_by is not null
     ), dead as materialized (
       select locked_by from holder where pg_try_advisory_xact_lock(hashtextextended(locked_by, $1))
     ), freed as (
       update graphile_worker._private_jobs as job
       set locked_at = null, locked_by = null, updated_at = now(),
         attempts = least(attempts, max_attempts - 1),
         last_error = case when attempts >= max_attempts then $2 else last_error end
       from dead where job.locked_by = dead.locked_by
       returning job.id
     )
     select id, pg_notify('jobs:insert', '{"count":1}') from freed`,
    [PRESENCE_SEED, ABANDONED],
  );
  return rowCount ?? 0;
}

/**
 * Makes interrupted jobs due at once, and leaves each at least one attempt: stopping a worker is not a failure of its
 * jobs. The attempt itself still counts, since handlers take an attempt after the first as a sign that the other side
 * may have heard from them already.
 */
export async function returnStoppedJobs(pool: pg.Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `update graphile_worker._private_jobs
     set attempts = least(attempts, max_attempts - 1), last_error = null, run_at = least(run_at, now()), updated_at = now()
     where last_error = $1 and locked_at is null`,
    [STOPPED],
  );
  return rowCount ?? 0;
}

/**
 * Drops jobs whose name no worker of this version knows, left by an older one. Only after an hour: while versions
 * change, a newer web server may already write names that this worker does not know yet.
 */
export async function dropUnknownJobs(pool: pg.Pool, knownNames: string[]): Promise<{ name: string; count: number }[]> {
  const { rows } = await pool.query<{ name: string; count: number }>(
    `with dropped as (
       delete from graphile_worker._private_jobs as job
       using graphile_worker._private_tasks as task
       where task.id = job.task_id and task.identifier <> all($1::text[])
         and job.locked_at is null and greatest(job.created_at, job.run_at) < now() - interval '1 hour'
       returning task.identifier
     )
     select identifier as name, count(*)::int as count from dropped group by identifier`,
    [knownNames],
  );
  return rows;
}
