import "server-only";
import type { ExtractItem } from "@/lib/atlas/contract";
import { keepPages } from "@/lib/documents/keep-pages";
import { applyResults } from "./apply-results";
import { outcomeOf } from "./outcome";

/** A sending of a document whose result is awaited. */
export interface AwaitedDocument {
  id: string;
  attempt: number;
  applicantId: string;
  batchId: string | null;
}

/**
 * Takes over the result of one document, whichever way it came: the one use case behind polling and callbacks. A document
 * that has not ended, and a repeat, change nothing.
 * @throws AtlasUnavailable where a page image cannot be fetched
 */
export async function takeResult(
  document: AwaitedDocument,
  item: ExtractItem | undefined,
  file?: Parameters<typeof outcomeOf>[1],
): Promise<void> {
  const outcome = outcomeOf(item, file);
  if (!outcome || !document.batchId) return;
  const pages = item ? await keepPages(document, item) : [];
  const { id: documentId, attempt } = document;
  const read = {
    fileData: item?.file_data ?? null,
    parts: item?.documents ?? [],
    quality: item?.quality ?? [],
    masked: item?.masked === true,
    pages,
  };
  await applyResults(document.batchId, [{ documentId, attempt, ...outcome, ...read }]);
}
