import "server-only";
import { atlas } from "@/lib/atlas/client";
import type { MultiUploadReply } from "@/lib/atlas/contract";
import { AtlasRefused } from "@/lib/atlas/errors";
import { type Prisma, prisma } from "@/lib/db/client";
import { presignGet } from "@/lib/storage/object-store";
import { atlasDocumentId, type Sending } from "./atlas-document-id";
import { failDocuments } from "./fail-documents";
import { recordTaken, type Taken } from "./record-taken";

/** Seconds Atlas has to fetch a document: its queue may be long. */
const FETCH_WITHIN_SECONDS = 3600;

const batchInclude = {
  applicant: { include: { flow: true, coApplicant: true } },
  documents: { where: { state: "SUBMITTED" }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.BatchInclude;
type SendableBatch = Prisma.BatchGetPayload<{ include: typeof batchInclude }>;

/** What Atlas holds of these documents already: a reply may have been lost, and Atlas has no idempotency key. */
async function findTaken(batch: SendableBatch, flowId: string, signal: AbortSignal): Promise<Taken[]> {
  const { externalReferenceId } = batch.applicant;
  const { file_statuses } = await atlas().status({ flowId, externalReferenceId }, signal);
  const fileOf = new Map(file_statuses.map((file) => [file.document_id, file.file_uuid]));
  return batch.documents.flatMap((document) => {
    const fileUuid = fileOf.get(atlasDocumentId(document));
    return fileUuid ? [toTaken(document, { file_uuid: fileUuid })] : [];
  });
}

async function upload(
  { applicant }: SendableBatch,
  documents: SendableBatch["documents"],
  flowId: string,
  signal: AbortSignal,
): Promise<Taken[]> {
  const files = documents.map(async (document) => ({
    file_url: await presignGet(document.objectKey, { expiresInSeconds: FETCH_WITHIN_SECONDS }),
    document_id: atlasDocumentId(document),
    submission_mode: document.submissionMode.toLowerCase(),
  }));
  // Whose they are goes without saying for the main applicant, and Atlas documents no name for it.
  const whose = applicant.coApplicant ? { external_reference_id: applicant.externalReferenceId } : {};
  const reply = await atlas().multiUpload({ flow_id: flowId, ...whose, file_urls: await Promise.all(files) }, signal);
  return documents.map((document, index) => toTaken(document, entryOf(reply, document, index)));
}

/** Atlas answers in the order of the request; an echoed document_id is surer. */
function entryOf(reply: MultiUploadReply, document: SendableBatch["documents"][number], index: number) {
  return reply.find((entry) => entry.document_id === atlasDocumentId(document)) ?? reply[index] ?? reply[0];
}

const toTaken = ({ id, attempt }: Sending, entry: MultiUploadReply[number] | undefined): Taken => ({
  documentId: id,
  attempt,
  fileUuid: entry?.file_uuid,
  atlasBatchId: entry?.batch_id ?? null,
});

/**
 * Sends a batch's waiting documents to Atlas; a crash between any two lines, or a lost reply, sends none twice.
 * @param attempt of the job, from 1: from the second on Atlas is asked first what it holds
 * @throws AtlasUnavailable, for the job to try again
 */
export async function sendBatchToAtlas(batchId: string, attempt: number, signal: AbortSignal): Promise<void> {
  const batch = await prisma.batch.findUnique({ where: { id: batchId }, include: batchInclude });
  if (!batch || batch.documents.length === 0) return; // deleted, or sent by an earlier attempt
  const { flow, coApplicant } = batch.applicant;
  if (flow.state === "FAILED") {
    const reason = flow.failure ?? "flowRefused";
    return failDocuments(batchId, batch.documents, { code: "ATLAS_REFUSED", message: reason });
  }
  if (!flow.atlasFlowId) return; // still being opened; whatever ends that sends the batch
  if (coApplicant?.state === "ADDING") return; // likewise
  if (coApplicant && coApplicant.state !== "ADDED") {
    return failDocuments(batchId, batch.documents, { code: "ATLAS_REFUSED", message: "flowRefused" });
  }
  try {
    // The first sending of the first attempt is the only one that cannot have happened before.
    const isFirst = attempt === 1 && !batch.sentAt;
    const held = isFirst ? [] : await findTaken(batch, flow.atlasFlowId, signal);
    const heldIds = new Set(held.map(({ documentId }) => documentId));
    const missing = batch.documents.filter(({ id }) => !heldIds.has(id));
    const sent = missing.length > 0 ? await upload(batch, missing, flow.atlasFlowId, signal) : [];
    await recordTaken(batchId, [...held, ...sent]);
  } catch (error) {
    if (!(error instanceof AtlasRefused) || error.status === 401) throw error;
    await failDocuments(batchId, batch.documents, { code: "ATLAS_REFUSED", message: error.message });
  }
}
