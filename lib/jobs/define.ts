import type { z } from "zod";

/** A job as both sides know it: the noun that enqueues and the handler in lib/worker. */
export interface JobDefinition<Payload extends z.ZodType = z.ZodType> {
  name: string;
  payload: Payload;
  /** Attempts before the job stays in the table with its last error (graphile-worker: exp(n) seconds apart, 25 at most by default). */
  maxAttempts: number;
  /** Two jobs with one key are one job while the first has not started. */
  jobKey?: (payload: z.infer<Payload>) => string;
  /** Smaller runs first. */
  priority?: number;
}

/** Declares a job: name, payload schema (ids only, the row is the truth) and retry rule. */
export function defineJob<Payload extends z.ZodType>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  return definition;
}
