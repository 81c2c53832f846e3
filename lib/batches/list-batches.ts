import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { Prisma, prisma } from "@/lib/db/client";
import { parseCursor, writeCursor } from "@/lib/db/keyset";
import { moment } from "@/lib/db/sql";
import { type BatchConditions, batchConditions, wantedBatches } from "./batch-conditions";
import { type BatchCount, countBatches } from "./count-batches";
import type { BatchRow, ListBatchesQuery } from "./schema";
import { isReadDocument } from "./state";

const PAGE_SIZE = 25;

/** A page of batches, newest first. */
export interface BatchPage {
  rows: BatchRow[];
  /** Cursor of the page before, whose batches are newer; null on the first. */
  previous: string | null;
  /** Cursor of the page after; null on the last. */
  next: string | null;
  /** How many match, on all pages. */
  found: BatchCount;
}

type Edge = { createdAt: Date; id: string } | undefined;

/** Ids of the batches wanted that stand next to the edge, on one side of it, in the order of the list; one more than a page. */
async function idsBeside(edge: Edge, side: "newer" | "older", wanted: BatchConditions): Promise<string[]> {
  const isOlder = side === "older";
  const beyond = Prisma.raw(isOlder ? "<" : ">");
  const order = Prisma.raw(isOlder ? "DESC" : "ASC");
  const here = edge
    ? Prisma.sql`("createdAt", "id") ${beyond} (${moment(edge.createdAt)}, ${edge.id}::text)`
    : Prisma.sql`TRUE`;
  // Few candidates are looked up and sorted; PostgreSQL, guessing how many fit, might else go through all in order.
  const kept = Prisma.raw(wanted.candidates ? "MATERIALIZED" : "NOT MATERIALIZED");
  const found = await prisma.$queryRaw<{ id: string }[]>`
    WITH wanted AS ${kept} (SELECT batch."id", batch."createdAt" ${wantedBatches(wanted)})
    SELECT "id" FROM wanted WHERE ${here}
    ORDER BY "createdAt" ${order}, "id" ${order} LIMIT ${PAGE_SIZE + 1}`;
  return found.map(({ id }) => id);
}

/**
 * Batches the actor may see that match every filter given, newest first. `q` is looked for in the applicant's name and ids,
 * in file names, and as whole words or their beginnings in what was read of the documents; a batch id, ours or Atlas's, is
 * found as a whole. A page costs the same however deep it lies.
 */
export async function listBatches(actor: Actor, query: ListBatchesQuery): Promise<BatchPage> {
  const wanted = await batchConditions(actor, query);
  const [found, page] = await Promise.all([countBatches(wanted), loadPage(wanted, query)]);
  return { ...page, found };
}

async function loadPage(wanted: BatchConditions, query: ListBatchesQuery): Promise<Omit<BatchPage, "found">> {
  const [after, before] = [parseCursor(query.after), parseCursor(query.before)];
  if (before && !after) {
    const newer = await idsBeside(before, "newer", wanted);
    // Fewer than a page: the list's beginning is shown, with a whole page.
    if (newer.length > PAGE_SIZE) {
      const rows = await loadRows(newer.slice(0, PAGE_SIZE).reverse());
      return { rows, previous: writeCursor(rows[0]), next: writeCursor(rows.at(-1)) };
    }
  }
  const older = await idsBeside(after, "older", wanted);
  const rows = await loadRows(older.slice(0, PAGE_SIZE));
  const next = older.length > PAGE_SIZE ? writeCursor(rows.at(-1)) : null;
  return { rows, previous: after ? writeCursor(rows[0] ?? after) : null, next };
}

const rowInclude = {
  applicant: { select: { name: true, applicationId: true, branch: { select: { name: true } } } },
  officer: { select: { name: true } },
  documents: {
    select: {
      ...{ state: true, errorCode: true, submissionMode: true, documentTypes: true },
      ...{ reviewState: true, lowestConfidence: true },
    },
  },
} as const satisfies Prisma.BatchInclude;

/** What the list shows of these batches, in this order. */
export async function loadRows(ids: string[]): Promise<BatchRow[]> {
  const found = await prisma.batch.findMany({ where: { id: { in: ids } }, include: rowInclude });
  const rows = new Map(found.map((batch) => [batch.id, toRow(batch)]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

type Found = Prisma.BatchGetPayload<{ include: typeof rowInclude }>;

function toRow({ applicant, officer, documents, ...batch }: Found): BatchRow {
  const { id, state, applicantId, createdAt, completedAt } = batch;
  const confidences = documents.flatMap(({ lowestConfidence }) => lowestConfidence ?? []);
  const read = documents.filter(({ state }) => state === "DONE");
  const unique = <Value>(values: Value[]) => [...new Set(values)].sort();
  return {
    ...{ id, state, applicantId, createdAt, completedAt },
    applicantName: applicant.name,
    applicationId: applicant.applicationId,
    branchName: applicant.branch.name,
    officerName: officer.name,
    productType: batch.productType ?? "",
    modes: unique(documents.map(({ submissionMode }) => submissionMode)),
    documentTypes: unique(documents.flatMap(({ documentTypes }) => documentTypes)),
    reviewStates: unique(read.map(({ reviewState }) => reviewState)),
    lowestConfidence: confidences.length > 0 ? Math.min(...confidences) : null,
    documentCount: documents.length,
    readCount: documents.filter(isReadDocument).length,
    problemCount: documents.filter(({ state, errorCode }) => state === "FAILED" || errorCode !== null).length,
  };
}
