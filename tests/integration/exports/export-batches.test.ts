import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { exportBatches } from "@/lib/exports/export-batches";
import { ExportQuery } from "@/lib/exports/schema";
import { download } from "@/lib/http/download";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newActor, newAdmin, newEndedBatch } from "@/tests/support/desk-rows";

let admin: Actor;
beforeAll(async () => {
  admin = await newAdmin();
});

const read = (value: string, confidence_score: number) => ({ value, confidence_score, page: 1 });
const export_ = async (query: Record<string, string>, actor = admin) => exportBatches(actor, ExportQuery.parse(query));

async function textOf(query: Record<string, string>): Promise<string> {
  let text = "";
  for await (const piece of await export_(query)) text += piece;
  return text;
}

/** An officer with two batches: a PAN card and an invoice, then one that was not read. */
async function scene(name = `Tara ${randomUUID()}`) {
  const officer = await newActor();
  const applicant = await newApplicant(officer, { name });
  const first = await newEndedBatch(officer, applicant, [
    { extract: { document_type: "PAN", pan: read("ABCPK1234F", 0.98), name: read("=Tara", 0.5) }, fileName: "pan.pdf" },
    { documentType: "INVOICE", submissionMode: "CAMERA", fileName: "bill.pdf" },
  ]);
  const second = await newEndedBatch(officer, applicant, [
    { state: "FAILED", errorCode: "FETCH_TIMEOUT", documentType: null },
  ]);
  return { officer, applicant, first, second };
}

async function eventsOf(actor: Actor) {
  const events = await prisma.auditEvent.findMany({ where: { actorId: actor.id }, orderBy: { id: "asc" } });
  return events.map(({ type, data }): Record<string, unknown> => ({ type, ...(data as object) }));
}

test("the batches that match are a CSV file, newest first, safe to open; who took it out is recorded without the text looked for", async () => {
  const actor = await newAdmin();
  const { officer, first, second } = await scene("=cmd|' /C calc'!A0");
  const pieces = await export_({ what: "batches", format: "csv", officer: officer.id, q: "calc" }, actor);
  let text = "";
  for await (const piece of pieces) text += piece;
  const [head, ...rows] = text.trimEnd().split("\r\n");
  expect(head).toMatch(/^\uFEFFbatch_id,state,applicant_id,/);
  expect(rows.map((row) => row.split(",")[0])).toEqual([second.id, first.id]);
  expect(rows[0]).toContain(`"'=cmd|' /C calc'!A0"`);
  const [started, ended] = await eventsOf(actor);
  expect(started).toMatchObject({
    type: "export.started",
    what: "batches",
    format: "csv",
    filters: `q=*&officer=${officer.id}`,
  });
  expect(ended).toMatchObject({ type: "export.ended", exportId: started?.exportId, rows: 2, result: "complete" });
});

test("documents carry what was read of them, and are themselves narrowed by what is asked of documents", async () => {
  const { officer, first } = await scene();
  const query = { what: "documents", format: "json", officer: officer.id };
  const all = JSON.parse(await textOf(query));
  expect(all).toHaveLength(3);
  expect(all[1]).toMatchObject({
    batch_id: first.id,
    file_name: "pan.pdf",
    document_type: "PAN",
    fields: [
      { field: "pan", value: "ABCPK1234F", must_check: false },
      { field: "name", value: "=Tara", confidence: 0.5, must_check: true },
    ],
  });
  const photos = JSON.parse(await textOf({ ...query, mode: "CAMERA" }));
  expect(photos.map(({ file_name }: { file_name: string }) => file_name)).toEqual(["bill.pdf"]);
});

test("fields are a row each, with what a person put right beside what was read", async () => {
  const { officer, first } = await scene();
  const documentId = first.documents[0]?.id ?? "";
  const check = { documentId, attempt: 1, part: 0, field: "name", readValue: "=Tara", userId: officer.id };
  await prisma.fieldCheck.create({ data: { ...check, value: "Tara" } });
  const text = await textOf({ what: "fields", format: "ndjson", officer: officer.id });
  const rows = text
    .trimEnd()
    .split("\n")
    .map((row) => JSON.parse(row));
  expect(rows).toMatchObject([
    { document_id: documentId, field: "pan", value: "ABCPK1234F", checked_by: null },
    { document_id: documentId, field: "name", value: "Tara", read_value: "=Tara", checked_by: officer.name },
  ]);
});

test("many rows go out chunk by chunk: where the reader leaves, the walk ends and the auditor is told how far it came", async () => {
  const actor = await newAdmin();
  const { officer, applicant } = await scene();
  await prisma.$executeRaw`
    INSERT INTO "desk"."Batch" ("id", "applicantId", "officerId", "state")
    SELECT 'cwalk' || n, ${applicant.id}, ${officer.id}, 'COMPLETED' FROM generate_series(1, 5000) AS n`;
  const pieces = await export_({ what: "batches", format: "ndjson", officer: officer.id }, actor);
  const reply = await download(
    pieces,
    { name: "batches.ndjson", contentType: "application/x-ndjson" },
    new AbortController().signal,
  );
  expect(reply.headers.get("content-disposition")).toBe('attachment; filename="batches.ndjson"');
  const reader = reply.body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder().decode(first?.value).split("\n")).toHaveLength(201);
  await reader?.cancel();
  const ended = (await eventsOf(actor)).at(-1);
  expect(ended).toMatchObject({ type: "export.ended", result: "canceled" });
  expect(ended).toHaveProperty("rows", 400); // one chunk read, one made ready
  const openWalks = async () => {
    const [open] = await prisma.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND state = 'idle in transaction'`;
    return open?.count;
  };
  await expect.poll(openWalks).toBe(0);
});

test("a reader that leaves before the first byte ends the export as well", async () => {
  const actor = await newAdmin();
  const { officer } = await scene();
  const pieces = await export_({ what: "batches", format: "csv", officer: officer.id }, actor);
  const request = new AbortController();
  await download(pieces, { name: "batches.csv", contentType: "text/csv" }, request.signal);
  request.abort();
  await expect
    .poll(async () => (await eventsOf(actor)).at(-1))
    .toMatchObject({ type: "export.ended", result: "canceled" });
});

test("where as many exports run as may, one more is told so before anything of it is sent", async () => {
  const { officer } = await scene();
  const query = { what: "batches", format: "csv", officer: officer.id };
  const running = await Promise.all(Array.from({ length: 4 }, () => export_(query)));
  for (const pieces of running) await pieces.next();
  await expect((await export_(query)).next()).rejects.toMatchObject({ code: "too_many_requests" });
  for (const pieces of running) await pieces.return(undefined);
  expect((await (await export_(query)).next()).done).toBe(false);
});

test("an officer takes nothing out", async () => {
  await expect(export_({ what: "batches", format: "csv" }, await newActor())).rejects.toMatchObject({
    code: "not_allowed",
  });
});
