import "server-only";
import type { ExtractItem } from "@/lib/atlas/contract";
import { AtlasUnavailable } from "@/lib/atlas/errors";
import { prisma } from "@/lib/db/client";
import { collectResults } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { log } from "@/lib/log";
import { atlasDocumentId, readAtlasDocumentId } from "./atlas-document-id";
import { takeResult } from "./take-result";

/**
 * Takes over results that Atlas delivered. They are matched by our own document_id alone: the reply of multiupload, with
 * Atlas's ids, may still be on its way, so documents that are only being sent are awaited as well. What is unknown, of an
 * earlier sending, or final already changes nothing.
 */
export async function takeCallback(items: ExtractItem[]): Promise<void> {
  const itemOf = new Map(items.map((item) => [item.document_id, item]));
  const ids = items.flatMap(({ document_id }) => readAtlasDocumentId(document_id)?.id ?? []);
  const awaited = await prisma.document.findMany({
    where: { id: { in: ids }, state: { in: ["SUBMITTED", "PROCESSING"] } },
    select: { id: true, attempt: true, applicantId: true, batchId: true },
  });
  for (const document of awaited) {
    try {
      await takeResult(document, itemOf.get(atlasDocumentId(document)));
    } catch (error) {
      if (!(error instanceof AtlasUnavailable)) throw error;
      // The images' addresses may be dead by now: polling gets new ones.
      log.warn({ error, documentId: document.id }, "a callback's page image could not be fetched");
      const { batchId } = document;
      if (batchId) await prisma.$transaction((tx) => enqueue(tx, collectResults, { batchId }));
    }
  }
}
