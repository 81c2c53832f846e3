import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
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

/** The actor's own uploads of an applicant that arrived whole and joined no batch yet, oldest first. */
export async function listWaiting(actor: Actor, applicantId: string): Promise<WaitingDocument[]> {
  const documents = await prisma.document.findMany({
    where: {
      applicantId,
      officerId: actor.id,
      state: "AWAITING_UPLOAD",
      applicant: visibleApplicants(actor),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const arrived = await Promise.all(documents.map(async ({ objectKey }) => Boolean(await headObject(objectKey))));
  return documents
    .filter((_, index) => arrived[index])
    .map(({ id, fileName, contentType, byteSize, submissionMode, createdAt }) => ({
      ...{ id, fileName, contentType, byteSize, submissionMode, createdAt },
    }));
}
