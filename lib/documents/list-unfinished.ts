import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { MAX_DOCUMENTS_PER_BATCH } from "@/lib/batches/limits";
import { prisma } from "@/lib/db/client";
import { listParts } from "@/lib/storage/multipart";
import type { AcceptedContentType } from "./schema";

/** A file of which some parts have arrived. */
export interface UnfinishedUpload {
  id: string;
  fileName: string;
  contentType: AcceptedContentType;
  submissionMode: "UPLOAD" | "CAMERA";
  byteSize: number;
  /** Of the whole file, as it was announced: who picks it again is known by it. */
  sha256: string;
  /** Bytes that the store holds. */
  sentBytes: number;
}

/** The actor's own uploads in parts for an applicant that were cut off, oldest first. */
export async function listUnfinished(actor: Actor, applicantId: string): Promise<UnfinishedUpload[]> {
  const documents = await prisma.document.findMany({
    where: {
      ...{ applicantId, officerId: actor.id, state: "AWAITING_UPLOAD", multipartId: { not: null } },
      applicant: visibleApplicants(actor),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MAX_DOCUMENTS_PER_BATCH,
  });
  return Promise.all(
    documents.map(async ({ objectKey, multipartId, contentType, submissionMode, ...document }) => {
      const parts = multipartId ? await listParts({ key: objectKey, uploadId: multipartId }) : undefined;
      const sentBytes = (parts ?? []).reduce((sum, part) => sum + part.byteSize, 0);
      const { id, fileName, byteSize, sha256 } = document;
      return {
        ...{ id, fileName, byteSize, sha256, sentBytes },
        contentType: contentType as AcceptedContentType, // as it was announced
        submissionMode: submissionMode === "CAMERA" ? submissionMode : "UPLOAD",
      };
    }),
  );
}
