import "server-only";
import { prisma, type Tx } from "@/lib/db/client";
import { engineKeys } from "@/lib/storage/keys";
import { countUnder, deleteForGood, deleteUnder } from "@/lib/storage/object-store";

export interface Erasure {
  flowId: string;
  externalReferenceId: string;
  /** Only these documents; all of the applicant, and the applicant itself, where none are named. */
  documentIds?: string[] | undefined;
  /** Counts, and erases nothing. */
  isDryRun: boolean;
}

export interface Erased {
  files: number;
  /** Page images and kept bytes. Bytes that another applicant has sent too stay, and count for nothing. */
  objects: number;
}

export type ErasureRefusal = "applicant_not_found" | "file_not_final";

/** Milliseconds: an applicant has hundreds of pages at most. */
const PATIENCE = 60_000;

type FoundFile = { uuid: string; blobId: string | null; batchId: string };

/** Kept bytes that no other file is made of. Their rows are locked, so that none can be made of them meanwhile. */
async function loneBlobs(tx: Tx, files: FoundFile[]): Promise<{ id: string; objectKey: string }[]> {
  const ids = [...new Set(files.flatMap(({ blobId }) => blobId ?? []))];
  return tx.$queryRaw`
    select "id", "objectKey" from engine.blob
    where "id" = any(${ids}) and not exists (
      select from engine.file where "blobId" = blob."id" and "uuid" <> all(${files.map(({ uuid }) => uuid)}))
    for update`;
}

async function countObjects(tenantId: string, files: FoundFile[], blobs: { objectKey: string }[]): Promise<number> {
  let count = 0;
  for (const { uuid } of files) count += await countUnder(engineKeys.file(tenantId, uuid));
  for (const { objectKey } of blobs) count += await countUnder(objectKey);
  return count;
}

/** Takes away what is left once the files are gone: the applicant with its deliveries, and a flow without applicants. */
async function eraseRest(tx: Tx, tenantId: string, flowId: string, applicantId: string): Promise<void> {
  await tx.engineDeliveryAttempt.deleteMany({ where: { delivery: { applicantId } } });
  await tx.engineDelivery.deleteMany({ where: { applicantId } });
  // Whoever asked: what is written in a chat could name anybody of the flow.
  await tx.engineMessage.deleteMany({ where: { flowId } });
  await tx.engineApplicant.delete({ where: { id: applicantId } });
  if ((await tx.engineApplicant.count({ where: { flowId } })) > 0) return;
  await tx.engineIdempotencyKey.deleteMany({ where: { tenantId, batch: { flowId } } });
  await tx.engineBatch.deleteMany({ where: { flowId } });
  await tx.engineFlow.delete({ where: { id: flowId } });
}

/**
 * Erases what is kept of an applicant of this tenant: files with everything read of them, page images, and bytes that nobody
 * else has sent. Objects go before their rows: whatever breaks off between leaves rows, and is done again. Safe to repeat.
 * @returns what went, or why nothing did: a file that is being read would be written back
 */
export async function eraseApplicant(tenantId: string, erasure: Erasure): Promise<Erased | ErasureRefusal> {
  const { flowId, externalReferenceId, documentIds, isDryRun } = erasure;
  return prisma.$transaction(
    async (tx) => {
      const [applicant] = await tx.$queryRaw<{ id: string }[]>`
        select "id" from engine.applicant
        where "tenantId" = ${tenantId} and "flowId" = ${flowId} and "externalReferenceId" = ${externalReferenceId}
        for update`;
      if (!applicant) return "applicant_not_found";
      const files = await tx.engineFile.findMany({
        where: { applicantId: applicant.id, ...(documentIds && { documentId: { in: documentIds } }) },
        select: { uuid: true, blobId: true, batchId: true, status: true },
      });
      const isFinal = ({ status }: { status: string }) => status === "PROCESSING_SUCCESS" || status === "FAILED";
      if (!isDryRun && !files.every(isFinal)) return "file_not_final";
      const blobs = await loneBlobs(tx, files);
      const erased = { files: files.length, objects: await countObjects(tenantId, files, blobs) };
      if (isDryRun) return erased;
      for (const { uuid } of files) await deleteUnder(engineKeys.file(tenantId, uuid));
      await deleteForGood(blobs.map(({ objectKey }) => objectKey));
      await tx.engineFile.deleteMany({ where: { uuid: { in: files.map(({ uuid }) => uuid) } } });
      await tx.engineBlob.deleteMany({ where: { id: { in: blobs.map(({ id }) => id) } } });
      if (!documentIds) await eraseRest(tx, tenantId, flowId, applicant.id);
      return erased;
    },
    { timeout: PATIENCE },
  );
}
