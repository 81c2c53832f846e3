import "server-only";
import type { CronItem, Runner } from "graphile-worker";
import { prisma } from "@/lib/db/client";
import { createPool } from "@/lib/db/pool";
import { PasswordInbox } from "@/lib/engine/passwords/password-inbox";
import type { DocumentReader } from "@/lib/engine/pipeline/ports";
import { log } from "@/lib/log";
import type { JobHandler } from "./handle";
import { engineCron, engineHandlers, readingHandlers } from "./handlers/engine";
import { Presence } from "./presence";
import { dropUnknownJobs, releaseDeadJobs, returnStoppedJobs } from "./release-jobs";
import { runHandlers } from "./run-handlers";

/** Milliseconds between two looks for jobs of dead workers. */
const SWEEP_EVERY = 3_000;
/** Milliseconds a stopping worker has. Jobs are told to stop after 5 s; what is left is freed by the next worker. */
const DRAIN_TIME = 15_000;
/** Short jobs that mostly wait for Atlas. */
const DESK_JOBS_AT_ONCE = 4;
/** Short jobs that mostly wait for receivers of callbacks. */
const ENGINE_JOBS_AT_ONCE = 4;
/** Files under way for each reader: while it reads one, the next is fetched and the last one's pages are stored. */
const FILES_PER_READER = 2;

export interface WorkerParts {
  deskHandlers: JobHandler[];
  deskCron: CronItem[];
  reader: DocumentReader;
  /** Files the reader reads at once. */
  readers: number;
}

/** Runs this process as a worker, until a signal or the end of its launcher stops it. */
export async function runWorker({ deskHandlers, deskCron, reader, readers }: WorkerParts): Promise<void> {
  const passwords = new PasswordInbox();
  const reading = readingHandlers(reader, passwords);
  const knownNames = [...deskHandlers, ...engineHandlers, ...reading].map(({ definition }) => definition.name);
  const pool = createPool(readers * FILES_PER_READER + DESK_JOBS_AT_ONCE + ENGINE_JOBS_AT_ONCE + 4);
  const presence = new Presence();

  const sweep = async () => {
    try {
      const freed = await releaseDeadJobs(pool);
      const returned = await returnStoppedJobs(pool);
      if (freed + returned > 0) log.info({ freed, returned }, "jobs of gone workers are due again");
      for (const dropped of await dropUnknownJobs(pool, knownNames)) log.warn(dropped, "dropped jobs no handler knows");
    } catch (error) {
      log.warn({ error }, "the sweep of jobs failed");
    }
  };

  await passwords.open();
  await sweep(); // first, so that what a dead worker left is older than what waits
  // Runners of their own, each with its share: however many pages wait, the desk's jobs start at once, and however many
  // receivers are dead, pages are read.
  const runners = [
    await runHandlers({ pool, presence, handlers: deskHandlers, cron: deskCron, concurrency: DESK_JOBS_AT_ONCE }),
    await runHandlers({
      pool,
      presence,
      handlers: engineHandlers,
      cron: engineCron,
      concurrency: ENGINE_JOBS_AT_ONCE,
    }),
    await runHandlers({ pool, presence, handlers: reading, concurrency: readers * FILES_PER_READER }),
  ];
  const sweeping = setInterval(sweep, SWEEP_EVERY);

  stopOnceAsked(runners, async () => {
    clearInterval(sweeping);
    await Promise.allSettled(runners.map((runner) => runner.stop()));
    await sweepStopped(pool);
    await Promise.allSettled([reader.close(), passwords.close(), presence.stop(), pool.end(), prisma.$disconnect()]);
  });
  log.info({ readers, deskJobs: DESK_JOBS_AT_ONCE }, "worker is ready");
  process.send?.({ ready: true });
}

async function sweepStopped(pool: Parameters<typeof returnStoppedJobs>[0]): Promise<void> {
  try {
    await returnStoppedJobs(pool);
  } catch (error) {
    log.warn({ error }, "stopped jobs wait for the next worker");
  }
}

/** Ends the process in order, once, within DRAIN_TIME: on a signal, when the launcher is gone, when a runner fails. */
function stopOnceAsked(runners: Runner[], drain: () => Promise<void>): void {
  let stopping = false;
  const stop = async (cause: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ cause }, "worker is stopping");
    setTimeout(() => {
      log.warn("worker did not stop in time");
      process.exit(1);
    }, DRAIN_TIME).unref();
    await drain();
    log.info("worker has stopped");
    process.exit(process.exitCode ?? 0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => void stop(signal));
  // Without its launcher a worker would go on unseen.
  process.once("disconnect", () => void stop("the launcher is gone"));
  for (const runner of runners) {
    runner.promise.catch((error: unknown) => {
      log.error({ error }, "the job runner failed");
      process.exitCode = 1;
      void stop("the job runner failed");
    });
  }
}
