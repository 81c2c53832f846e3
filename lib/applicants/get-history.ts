import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import type { BatchStateView } from "@/lib/batches/schema";
import { prisma } from "@/lib/db/client";
import { readCursor, writeCursor } from "@/lib/db/keyset";
import type { DocumentSummary } from "@/lib/documents/schema";
import { summaryInclude, toSummary } from "@/lib/documents/summary";
import { listThresholds } from "@/lib/settings/thresholds";

/** A page ends with the batch that passes either: one of them has up to 50 documents. */
const MOST_BATCHES = 20;
const MOST_DOCUMENTS = 40;

export interface HistoryBatch {
  id: string;
  state: BatchStateView;
  officerName: string;
  trouble: string | null;
  createdAt: Date;
  completedAt: Date | null;
  documents: DocumentSummary[];
}

export interface HistoryPage {
  batches: HistoryBatch[];
  /** Cursor of the page with older batches; null on the last. */
  older: string | null;
}

/** How many of these batches, from the first on, are a page. */
async function pageLength(ids: string[]): Promise<number> {
  const where = { batchId: { in: ids } };
  const counts = await prisma.document.groupBy({ by: ["batchId"], where, _count: true });
  const countOf = new Map(counts.map(({ batchId, _count }) => [batchId, _count]));
  let documents = 0;
  const last = ids.findIndex((id) => {
    documents += countOf.get(id) ?? 0;
    return documents >= MOST_DOCUMENTS;
  });
  return last === -1 ? ids.length : last + 1;
}

/**
 * A page of an applicant's batches with their documents, newest batch first, documents in the order they were sent in. It
 * costs the same however many there are.
 * @param older cursor of the page before
 */
export async function getHistory(actor: Actor, applicantId: string, older?: string): Promise<HistoryPage> {
  const found = await prisma.batch.findMany({
    where: { AND: [{ applicantId, applicant: visibleApplicants(actor) }, readCursor(older)] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_BATCHES + 1,
    include: { officer: { select: { name: true } } },
  });
  const page = found.slice(0, Math.min(MOST_BATCHES, await pageLength(found.map(({ id }) => id))));
  const documents = await prisma.document.findMany({
    where: { batchId: { in: page.map(({ id }) => id) } },
    include: summaryInclude,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const thresholds = await listThresholds();
  const batches = page.map(({ id, state, trouble, createdAt, completedAt, officer }) => ({
    ...{ id, state, trouble, createdAt, completedAt },
    officerName: officer.name,
    documents: documents.flatMap((one) => (one.batchId === id ? [toSummary(one, thresholds)] : [])),
  }));
  return { batches, older: found.length > page.length ? writeCursor(page.at(-1)) : null };
}
