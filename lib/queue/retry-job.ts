import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { RetryJob } from "./schema";

/**
 * Has a job that failed for good tried again at once, with all its tries. Its event stands in the same transaction.
 * @throws AppError not_allowed; job_changed where it is gone, running or waiting by now
 */
export async function retryJob(actor: Actor, { jobId }: RetryJob): Promise<void> {
  requirePermission("administer", actor);
  await prisma.$transaction(async (tx) => {
    const [failed] = await tx.$queryRaw<{ job: string }[]>`
      select task.identifier as job
      from graphile_worker._private_jobs as job
      join graphile_worker._private_tasks as task on task.id = job.task_id
      where job.id = ${BigInt(jobId)} and job.locked_at is null and job.attempts >= job.max_attempts
      for update of job`;
    if (!failed) throw new AppError("job_changed", "jobChanged");
    await tx.$executeRaw`
      select graphile_worker.reschedule_jobs(array[${BigInt(jobId)}]::bigint[], run_at := now(), attempts := 0)`;
    await tx.$executeRaw`select pg_notify('jobs:insert', '{"count":1}')`;
    await recordAudit(tx, actor, { type: "job.retried", jobId, job: failed.job });
  });
}
