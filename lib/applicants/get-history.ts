import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import type { BatchStateView } from "@/lib/batches/schema";
import { prisma } from "@/lib/db/client";
import type { DocumentSummary } from "@/lib/documents/schema";
import { summaryInclude, toSummary } from "@/lib/documents/summary";
import { listThresholds } from "@/lib/settings/thresholds";

export interface HistoryBatch {
  id: string;
  state: BatchStateView;
  officerName: string;
  trouble: string | null;
  createdAt: Date;
  completedAt: Date | null;
  documents: DocumentSummary[];
}

/** Every batch of an applicant with its documents, newest batch first, documents in the order they were sent in. */
export async function getHistory(actor: Actor, applicantId: string): Promise<HistoryBatch[]> {
  const batches = await prisma.batch.findMany({
    where: { applicantId, applicant: visibleApplicants(actor) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: {
      officer: { select: { name: true } },
      documents: { include: summaryInclude, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
    },
  });
  const thresholds = await listThresholds();
  return batches.map(({ id, state, trouble, createdAt, completedAt, officer, documents }) => ({
    ...{ id, state, trouble, createdAt, completedAt },
    officerName: officer.name,
    documents: documents.map((document) => toSummary(document, thresholds)),
  }));
}
