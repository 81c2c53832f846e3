import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import type pg from "pg";
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
 * Everything that can stand against it is looked at inside: the flow, by tenant, must be open, every file must find its
 * applicant (without a reference, the primary one), the idempotency key must be new, and where the flow has an
 * endpoint for tokens, it must have given one. Of two calls with one key, the
 * second waits for the first and then finds the key taken. Where anything is amiss, nothing is written.
 * Times are UTC whatever the server's zone is, as Prisma writes them.
 */
export const acceptFilesStatement = `
  with flow as (
    select id from engine.flow
    where id = $1 and "tenantId" = $2 and "closedAt" is null and ("authTokenUrl" is null or $10::boolean)
  ), sent as (
    select * from jsonb_to_recordset($4::jsonb)
      as sent (uuid text, position int, "documentId" text, "fileUrl" text, "submissionMode" text, reference text)
  ), placed as (
    select sent.*, applicant.id as "applicantId"
    from flow
    join engine.applicant on applicant."flowId" = flow.id and applicant."deletedAt" is null
    join sent on case
      when sent.reference is null then applicant."primary"
      else applicant."externalReferenceId" = sent.reference
    end
  ), complete as (
    select id from flow where (select count(*) from placed) = (select count(*) from sent)
  ), keyed as (
    insert into engine.idempotency_key ("tenantId", key, "bodyHash", "batchId", "createdAt")
    select $2, $8, $9, $3, now() at time zone 'utc' from complete where $8::text is not null
    on conflict do nothing
    returning key
  ), batch as (
    insert into engine.batch (id, "flowId", "createdAt")
    select $3, id, now() at time zone 'utc' from complete where $8::text is null or exists (select from keyed)
    returning id, "flowId"
  ), file as (
    insert into engine.file (uuid, position, "batchId", "flowId", "applicantId", "documentId", "fileUrl", "submissionMode", "createdAt")
    select placed.uuid, placed.position, batch.id, batch."flowId", placed."applicantId", placed."documentId", placed."fileUrl",
      placed."submissionMode", now() at time zone 'utc'
    from batch, placed
    returning uuid, position
  ), spec as (
    select array_agg((
      $5, json_build_object('fileUuid', uuid), null, null, $6::smallint, $5 || ':' || uuid, $7::smallint, null
    )::graphile_worker.job_spec order by position) as specs
    from file
    having count(*) > 0
  )
  select count(job.id)::int as jobs from spec, lateral graphile_worker.add_jobs(spec.specs) as job`;

/** The files of one call. */
export interface FilesToAccept {
  flowId: string;
  files: { documentId: string; fileUrl: string; submissionMode?: string; reference?: string }[];
  /** The caller's Idempotency-Key, and what its body hashes to. */
  idempotency?: { key: string; bodyHash: string };
  /** True once the flow's auth_token_url has given a token. */
  handsShaken?: boolean;
}

/**
 * Takes the files of one upload and plans their processing. Undefined where something stands against it: see
 * `explainRefusal`.
 * @param connection one with a transaction under way, where the files belong to something made in it
 */
export async function acceptFiles(
  tenantId: string,
  { flowId, files, idempotency, handsShaken = false }: FilesToAccept,
  connection: Pick<pg.ClientBase, "query"> = pool(),
): Promise<AcceptedFiles | undefined> {
  const batchId = newBatchId();
  const fileUuids = files.map(() => randomUUID());
  const { rows } = await connection.query<{ jobs: number }>({
    name: "engine.accept-files",
    text: acceptFilesStatement,
    values: [
      flowId,
      tenantId,
      batchId,
      JSON.stringify(files.map((file, position) => ({ ...file, uuid: fileUuids[position], position }))),
      processFile.name,
      processFile.maxAttempts,
      processFile.priority ?? 0,
      idempotency?.key ?? null,
      idempotency?.bodyHash ?? null,
      handsShaken,
    ],
  });
  return rows[0]?.jobs ? { batchId, fileUuids } : undefined;
}
