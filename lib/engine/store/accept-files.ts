import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import type { MultiUploadRequest } from "@/lib/atlas/contract";
import { pool } from "@/lib/db/pool";
import { processFile } from "@/lib/jobs/definitions";

export interface AcceptedFiles {
  batchId: string;
  /** One per file, in request order. */
  fileUuids: string[];
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** `BATCH-48213-QWERT-20260115093042`: five digits, five letters, time in UTC. */
export function newBatchId(now = new Date()): string {
  const digits = String(randomInt(100_000)).padStart(5, "0");
  const word = Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");
  return `BATCH-${digits}-${word}-${now.toISOString().replace(/\D/g, "").slice(0, 14)}`;
}

/*
 * One statement, one round trip, prepared once per connection: batch, files and jobs appear together or not at all.
 * The flow is looked up inside, by tenant; where it finds none, nothing is written. Times are UTC whatever the
 * server's zone is, as Prisma writes them.
 */
export const acceptFilesStatement = `
  with flow as (
    select flow.id, applicant.id as "applicantId"
    from engine.flow join engine.applicant on applicant."flowId" = flow.id and applicant."primary"
    where flow.id = $1 and flow."tenantId" = $2
  ), batch as (
    insert into engine.batch (id, "flowId", "createdAt")
    select $3, flow.id, now() at time zone 'utc' from flow
  ), file as (
    insert into engine.file (uuid, position, "batchId", "flowId", "applicantId", "documentId", "fileUrl", "submissionMode", "createdAt")
    select sent.uuid, sent.position, $3, flow.id, flow."applicantId", sent."documentId", sent."fileUrl", sent."submissionMode",
      now() at time zone 'utc'
    from flow, jsonb_to_recordset($4::jsonb) as sent (uuid text, position int, "documentId" text, "fileUrl" text, "submissionMode" text)
    returning uuid, position
  ), spec as (
    select array_agg((
      $5, json_build_object('fileUuid', uuid), null, null, $6::smallint, $5 || ':' || uuid, $7::smallint, null
    )::graphile_worker.job_spec order by position) as specs
    from file
    having count(*) > 0
  )
  select count(job.id)::int as jobs from spec, lateral graphile_worker.add_jobs(spec.specs) as job`;

/** Takes the files of one multiupload and plans their processing. Undefined where this tenant has no such flow. */
export async function acceptFiles(tenantId: string, request: MultiUploadRequest): Promise<AcceptedFiles | undefined> {
  const batchId = newBatchId();
  const fileUuids = request.file_urls.map(() => randomUUID());
  const files = request.file_urls.map((file, position) => ({
    uuid: fileUuids[position],
    position,
    documentId: file.document_id,
    fileUrl: file.file_url,
    submissionMode: file.submission_mode,
  }));
  const { rows } = await pool().query<{ jobs: number }>({
    name: "engine.accept-files",
    text: acceptFilesStatement,
    values: [
      request.flow_id,
      tenantId,
      batchId,
      JSON.stringify(files),
      processFile.name,
      processFile.maxAttempts,
      processFile.priority ?? 0,
    ],
  });
  return rows[0]?.jobs ? { batchId, fileUuids } : undefined;
}
