import "server-only";
import { EventEmitter } from "node:events";
import { type CronItem, Logger, parseCronItems, type Runner, run, type Task, type TaskList } from "graphile-worker";
import type pg from "pg";
import { log } from "@/lib/log";
import type { JobHandler } from "./handle";
import type { Presence } from "./presence";
import { ABANDONED, STOPPED } from "./release-jobs";

export interface RunHandlersOptions {
  pool: pg.Pool;
  presence: Presence;
  handlers: JobHandler[];
  cron?: CronItem[];
  /** Jobs at once. */
  concurrency: number;
}

/** The library's lines repeat ours and print whole errors, so they are kept for debugging. */
const logger = new Logger(
  ({ label }) =>
    (_level, message) =>
      log.debug({ part: label }, message),
);

function toTask(handler: JobHandler): Task {
  return async (payload, { job, abortSignal }) => {
    try {
      await handler.run(payload, {
        jobId: String(job.id),
        attempt: job.attempts,
        maxAttempts: job.max_attempts,
        signal: abortSignal,
        runAt: job.run_at,
        abandoned: job.last_error === ABANDONED,
      });
    } catch (error) {
      if (abortSignal.aborted) throw new Error(STOPPED, { cause: error });
      throw error;
    }
  };
}

/** Starts taking jobs of these handlers. Stops by `stop()`, which lets running jobs end for a few seconds. */
export async function runHandlers({
  pool,
  presence,
  handlers,
  cron,
  concurrency,
}: RunHandlersOptions): Promise<Runner> {
  const taskList: TaskList = Object.fromEntries(handlers.map((handler) => [handler.definition.name, toTask(handler)]));
  const events = new EventEmitter();
  let poolId: string | undefined;
  // Emitted before the pool's first look for a job.
  events.on("pool:create", ({ workerPool }: { workerPool: { id: string } }) => {
    poolId = workerPool.id;
  });
  return run({
    pgPool: pool,
    taskList,
    parsedCronItems: parseCronItems(cron ?? []),
    concurrency,
    events,
    logger,
    noHandleSignals: true,
    // Written together with what ends in the same turn. Above all, stopping then waits until ends are written.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    // Asked before every look for a job: none is taken while the others could believe this worker dead.
    forbiddenFlags: async () => {
      if (poolId) await presence.hold(poolId);
      return null;
    },
  });
}
