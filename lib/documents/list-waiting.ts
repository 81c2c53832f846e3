import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { MAX_DOCUMENTS_PER_BATCH } from "@/lib/batches/limits";
import { prisma } from "@/lib/db/client";
import { headObject } from "@/lib/storage/object-store";

/** An upload that has arrived and waits to be submitted. */
export interface WaitingDocument {
  id: string;
  fileName: string;
  contentType: string;
  byteSize: number;
  submissionMode: "UPLOAD" | "CAMERA" | "WHATSAPP";
  createdAt: Date;
}

/**
 * What waits to be submitted for an applicant, oldest first: the actor's own uploads that arrived whole, and what the
 * applicant sent by WhatsApp or link, which is every colleague's. No more than fit into one batch; the rest follows once these are submitted.
 */
export async function listWaiting(actor: Actor, applicantId: string): Promise<WaitingDocument[]> {
  const documents = await prisma.document.findMany({
    where: {
      applicantId,
      OR: [{ officerId: actor.id }, { submissionMode: "WHATSAPP" }, { receivedAt: { not: null } }],
      state: "AWAITING_UPLOAD",
      applicant: visibleApplicants(actor),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const arrived = await Promise.all(documents.map(async ({ objectKey }) => Boolean(await headObject(objectKey))));
  return documents
    .filter((_, index) => arrived[index])
    .slice(0, MAX_DOCUMENTS_PER_BATCH)
    .map(({ id, fileName, contentType, byteSize, submissionMode, createdAt }) => ({
      ...{ id, fileName, contentType, byteSize, submissionMode, createdAt },
    }));
}
