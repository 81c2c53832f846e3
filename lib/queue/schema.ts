import { z } from "zod";

/** Where a job stands. RETRYING has failed and is tried again by itself; SCHEDULED is due later; FAILED has no try left. */
export const jobStates = ["WAITING", "RUNNING", "RETRYING", "SCHEDULED", "FAILED"] as const;
export type JobState = (typeof jobStates)[number];

/** Every job of one kind by its state. */
export interface JobCounts {
  /** As lib/jobs/definitions.ts names it. */
  job: string;
  counts: Record<JobState, number>;
  /** Since when the oldest waiting one is due. */
  oldestDueAt: Date | null;
}

/** Why a job failed, as far as it may be told: its own words could hold somebody's data. */
export type JobTrouble = "unreachable" | "refused" | "timeout" | "database" | "store" | "abandoned" | "unknown";

/** A job that has failed for good, until somebody has it tried again. */
export interface FailedJob {
  id: string;
  job: string;
  tries: number;
  failedAt: Date;
  trouble: JobTrouble;
  batchId: string | null;
  documentId: string | null;
  applicantId: string | null;
}

export interface QueueView {
  /** When this was so, by the database's clock. */
  at: Date;
  jobs: JobCounts[];
  /** The newest; `failedCount` says how many there are in all. */
  failed: FailedJob[];
  failedCount: number;
}

export const RetryJobBody = z.strictObject({ jobId: z.string().regex(/^\d{1,19}$/) });
export type RetryJob = z.infer<typeof RetryJobBody>;
