import "server-only";
import type { Tx } from "@/lib/db/client";
import type { AcceptedContentType } from "@/lib/documents/schema";
import { nameFile } from "./file-name";

/** A fetched file in the store. */
export interface StoredMedia {
  objectKey: string;
  contentType: AcceptedContentType;
  byteSize: number;
  sha256: string;
  fileName: string | null;
  sentAt: Date;
}

/**
 * Makes a file a document of the applicant that waits to be submitted, in the name of the officer who opened the applicant.
 * The same bytes are one document: sent twice, or uploaded before, they lead to the one there is.
 * @returns the document's id, and the key of the object that is then one too many: delete it last in the transaction, so that
 *   whatever fails before leaves everything as it was
 */
export async function becomeDocument(
  tx: Tx,
  applicant: { id: string; createdById: string },
  { fileName, sentAt, ...stored }: StoredMedia,
): Promise<{ documentId: string; spareKeys: string[] }> {
  const { id: applicantId, createdById: officerId } = applicant;
  const name = nameFile(fileName, stored.contentType, sentAt);
  const document = await tx.document.upsert({
    where: { applicantId_sha256_copy: { applicantId, sha256: stored.sha256, copy: 1 } },
    create: { applicantId, officerId, submissionMode: "WHATSAPP", fileName: name, createdAt: sentAt, ...stored },
    update: {},
  });
  const { id: documentId } = document;
  if (document.objectKey === stored.objectKey) return { documentId, spareKeys: [] };
  // Promised by a browser, whose bytes may never arrive: these have.
  const { count } = await tx.document.updateMany({
    where: { id: documentId, state: "AWAITING_UPLOAD" },
    data: { ...stored, submissionMode: "WHATSAPP", multipartId: null },
  });
  return { documentId, spareKeys: [count > 0 ? document.objectKey : stored.objectKey] };
}
