import { availableParallelism } from "node:os";
import { prisma } from "@/lib/db/client";
import { createPool } from "@/lib/db/pool";
import { createReaderPool } from "@/lib/engine/adapters/reader-pool";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { deskCron, deskHandlers } from "./handlers/desk";
import { engineHandlers } from "./handlers/engine";
import { Presence } from "./presence";
import { dropUnknownJobs, releaseDeadJobs, returnStoppedJobs } from "./release-jobs";
import { runHandlers } from "./run-handlers";

/** Milliseconds between two looks for jobs of dead workers. */
const SWEEP_EVERY = 3_000;
/** Milliseconds a stopping worker has. Jobs are told to stop after 5 s; what is left is freed by the next worker. */
const DRAIN_TIME = 15_000;
/** Short jobs that mostly wait for Atlas. */
const DESK_JOBS_AT_ONCE = 4;

const readers = env().WORKER_READERS || availableParallelism();
const reader = createReaderPool({ size: readers });
const engine = engineHandlers(reader);
const knownNames = [...deskHandlers, ...engine].map(({ definition }) => definition.name);

const pool = createPool(readers + DESK_JOBS_AT_ONCE + 4);
const presence = new Presence();

async function sweep(): Promise<void> {
  const freed = await releaseDeadJobs(pool);
  const returned = await returnStoppedJobs(pool);
  if (freed + returned > 0) log.info({ freed, returned }, "jobs of gone workers are due again");
  for (const dropped of await dropUnknownJobs(pool, knownNames)) log.warn(dropped, "dropped jobs no handler knows");
}

// Two runners, each with its own share: however many pages wait, the desk's jobs start at once.
const runners = [
  await runHandlers({ pool, presence, handlers: deskHandlers, cron: deskCron, concurrency: DESK_JOBS_AT_ONCE }),
  await runHandlers({ pool, presence, handlers: engine, concurrency: readers }),
];
const sweepSafely = () => sweep().catch((error: unknown) => log.warn({ error }, "the sweep of jobs failed"));
await sweepSafely();
const sweeping = setInterval(sweepSafely, SWEEP_EVERY);

let stopping = false;
async function stop(cause: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ cause }, "worker is stopping");
  setTimeout(() => {
    log.warn("worker did not stop in time");
    process.exit(1);
  }, DRAIN_TIME).unref();
  clearInterval(sweeping);
  await Promise.allSettled(runners.map((runner) => runner.stop()));
  await returnStoppedJobs(pool).catch((error: unknown) => log.warn({ error }, "stopped jobs wait for the next worker"));
  await Promise.allSettled([reader.close(), presence.stop(), pool.end(), prisma.$disconnect()]);
  log.info("worker has stopped");
  process.exit(process.exitCode ?? 0);
}

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

log.info({ readers, deskJobs: DESK_JOBS_AT_ONCE }, "worker is ready");
process.send?.({ ready: true });
