import "server-only";
import type { ExtractItem } from "@/lib/atlas/contract";
import { AtlasUnavailable } from "@/lib/atlas/errors";
import { prisma } from "@/lib/db/client";
import { collectResults } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { log } from "@/lib/log";
import { atlasDocumentId, readAtlasDocumentId, type Sending } from "./atlas-document-id";
import { recordTaken, type Taken } from "./record-taken";
import { takeResult } from "./take-result";

/**
 * Takes over results that Atlas delivered. They are matched by our own document_id alone: the reply of multiupload, with
 * Atlas's ids, may still be on its way or lost, so documents that are only being sent are awaited as well, and are known as
 * taken from now on. What is unknown, of an earlier sending, or final already changes nothing.
 */
export async function takeCallback(items: ExtractItem[]): Promise<void> {
  const itemOf = new Map(items.map((item) => [item.document_id, item]));
  const ids = items.flatMap(({ document_id }) => readAtlasDocumentId(document_id)?.id ?? []);
  const awaited = await prisma.document.findMany({
    where: { id: { in: ids }, state: { in: ["SUBMITTED", "PROCESSING"] } },
    select: { id: true, attempt: true, applicantId: true, batchId: true, state: true },
  });
  const told = awaited.flatMap(({ batchId, ...document }) => {
    const item = itemOf.get(atlasDocumentId(document));
    return item && batchId ? [{ ...document, batchId, item }] : [];
  });
  const overtaking = told.filter(({ state }) => state === "SUBMITTED");
  for (const batchId of new Set(overtaking.map((document) => document.batchId))) {
    const taken = overtaking.filter((document) => document.batchId === batchId).map(toTaken);
    await recordTaken(batchId, taken);
  }
  for (const { item, ...document } of told) {
    try {
      await takeResult(document, item);
    } catch (error) {
      if (!(error instanceof AtlasUnavailable)) throw error;
      // The images' addresses may be dead by now: polling gets new ones.
      log.warn({ error, documentId: document.id }, "a callback's page image could not be fetched");
      await prisma.$transaction((tx) => enqueue(tx, collectResults, { batchId: document.batchId }));
    }
  }
}

const toTaken = ({ id, attempt, item }: Sending & { item: ExtractItem }): Taken => ({
  documentId: id,
  attempt,
  fileUuid: item.file_uuid,
  atlasBatchId: null,
});
