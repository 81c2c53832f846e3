import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type Prisma, prisma } from "@/lib/db/client";
import { parseCursor, writeCursor } from "@/lib/db/keyset";
import { batchConditions } from "./batch-conditions";
import { type BatchCount, type FoundBatches, findBatches } from "./find-batches";
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

/**
 * Batches the actor may see that match every filter given, newest first. `q` is looked for in the applicant's name and ids,
 * in file names, and as whole words or their beginnings in what was read of the documents; a batch id, ours or Atlas's, is
 * found as a whole. A page costs the same however deep it lies.
 */
export async function listBatches(actor: Actor, query: ListBatchesQuery): Promise<BatchPage> {
  const batches = findBatches(batchConditions(actor, query), PAGE_SIZE + 1);
  const [found, page] = await Promise.all([batches.count(), loadPage(batches, query)]);
  return { ...page, found };
}

async function loadPage(batches: FoundBatches, query: ListBatchesQuery): Promise<Omit<BatchPage, "found">> {
  const [after, before] = [parseCursor(query.after), parseCursor(query.before)];
  if (before && !after) {
    const newer = await batches.beside(before, "newer");
    // Fewer than a page: the list's beginning is shown, with a whole page.
    if (newer.length > PAGE_SIZE) {
      const rows = await loadRows(newer.slice(0, PAGE_SIZE).reverse());
      return { rows, previous: writeCursor(rows[0]), next: writeCursor(rows.at(-1)) };
    }
  }
  const older = await batches.beside(after, "older");
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
