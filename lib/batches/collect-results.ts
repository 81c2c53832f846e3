import "server-only";
import { atlas } from "@/lib/atlas/client";
import { type Prisma, prisma } from "@/lib/db/client";
import { atlasDocumentId } from "./atlas-document-id";
import { failDocuments } from "./fail-documents";
import { takeResult } from "./take-result";

/** Results that have not come by then will not come. */
const GIVE_UP_AFTER_HOURS = 24;

const batchInclude = {
  applicant: { include: { flow: true } },
  documents: { where: { state: "PROCESSING" } },
} as const satisfies Prisma.BatchInclude;

/**
 * Asks Atlas for what is final and takes it over.
 * @throws AtlasUnavailable, for the job to try again
 */
export async function collectBatchResults(batchId: string, signal: AbortSignal): Promise<void> {
  const batch = await prisma.batch.findUnique({ where: { id: batchId }, include: batchInclude });
  const flowId = batch?.applicant.flow.atlasFlowId;
  if (!batch || !flowId || batch.documents.length === 0) return;
  const applicant = { flowId, externalReferenceId: batch.applicant.externalReferenceId };

  const { file_statuses } = await atlas().status(applicant, signal);
  const statusOf = new Map(file_statuses.map((file) => [file.document_id, file]));
  const ended = batch.documents.filter((document) =>
    ["PROCESSING_SUCCESS", "FAILED"].includes(statusOf.get(atlasDocumentId(document))?.status ?? ""),
  );
  if (ended.length === 0) return;
  const { data } = await atlas().results(applicant, signal);
  const itemOf = new Map(data.map((item) => [item.document_id, item]));
  for (const document of ended) {
    const id = atlasDocumentId(document);
    await takeResult(document, itemOf.get(id), statusOf.get(id));
  }
}

const isOverdue = (submittedAt: Date | null) =>
  submittedAt !== null && Date.now() - submittedAt.getTime() > GIVE_UP_AFTER_HOURS * 3600_000;

/** Ends what has waited too long. @returns how many documents of the batch are still awaited */
export async function failOverdue(batchId: string): Promise<number> {
  const waiting = await prisma.document.findMany({ where: { batchId, state: "PROCESSING" } });
  const overdue = waiting.filter(({ submittedAt }) => isOverdue(submittedAt));
  if (overdue.length > 0) {
    await failDocuments(batchId, overdue, { code: "TIMED_OUT", message: "noResult" });
  }
  return waiting.length - overdue.length;
}
