import type { z } from "zod";
import type { Tx } from "@/lib/db/client";
import type { JobDefinition } from "./define";

/**
 * Adds a job inside the caller's transaction, so that state and job appear together or not at all.
 * @param options.runAt when to run; now if not given
 */
export async function enqueue<Payload extends z.ZodType>(
  tx: Tx,
  job: JobDefinition<Payload>,
  payload: z.infer<Payload>,
  options: { runAt?: Date } = {},
): Promise<void> {
  const body = JSON.stringify(job.payload.parse(payload));
  const key = job.jobKey ? `${job.name}:${job.jobKey(payload)}` : null;
  await tx.$executeRaw`
    select graphile_worker.add_job(
      ${job.name}, ${body}::json, run_at := ${options.runAt ?? null}::timestamptz,
      max_attempts := ${job.maxAttempts}::int, job_key := ${key}, priority := ${job.priority ?? 0}::int)`;
}
