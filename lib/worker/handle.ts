import type { z } from "zod";
import type { JobDefinition } from "@/lib/jobs/define";
import { log } from "@/lib/log";

/** What a handler knows of the attempt it is in. */
export interface JobContext {
  jobId: string;
  /** From 1. */
  attempt: number;
  maxAttempts: number;
  /** Aborts when the worker must stop; the job is then run again by the next worker. */
  signal: AbortSignal;
  /** When the job was due. */
  runAt?: Date;
  /** True where the last of its attempts ended with the death of a worker, so that trying once more may kill another. */
  abandoned?: boolean;
}

/** A job and the code that does it, as lib/worker/main.ts runs them. */
export interface JobHandler {
  definition: JobDefinition;
  run(payload: unknown, context: JobContext): Promise<void>;
}

/**
 * Binds a job to its code: the payload is parsed once, waiting and running time are logged, and a failure is logged
 * and thrown on, so that the queue tries again. Payloads are never logged: they hold ids today, which is not promised.
 */
export function handle<Payload extends z.ZodType>(
  definition: JobDefinition<Payload>,
  work: (payload: z.infer<Payload>, context: JobContext) => Promise<void>,
): JobHandler {
  return {
    definition,
    async run(rawPayload, context) {
      const started = Date.now();
      const facts = {
        job: definition.name,
        jobId: context.jobId,
        attempt: context.attempt,
        waitMs: context.runAt && Math.max(0, started - context.runAt.getTime()),
      };
      try {
        await work(definition.payload.parse(rawPayload), context);
        log.info({ ...facts, runMs: Date.now() - started }, "job done");
      } catch (error) {
        const level = context.signal.aborted ? "info" : context.attempt >= context.maxAttempts ? "error" : "warn";
        log[level]({ ...facts, runMs: Date.now() - started, error }, "job failed");
        throw error;
      }
    },
  };
}
