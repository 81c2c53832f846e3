import "server-only";
import { z } from "zod";
import { prisma } from "@/lib/db/client";

/** One kept page image of a file. Pixels. */
export const KeptPage = z.object({
  page: z.number().int().positive(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  objectKey: z.string(),
});
export type KeptPage = z.infer<typeof KeptPage>;

const order = [{ createdAt: "asc" }, { batchId: "asc" }, { position: "asc" }] as const;

/** Whose files, and of which batch where not of all. The flow is redundant, but the index starts with it. */
export interface FilesOf {
  flowId: string;
  applicantId: string;
  batchId?: string;
}

/** What status needs of an applicant's files, oldest first. */
export async function listFileStatuses({ flowId, applicantId, batchId }: FilesOf) {
  return prisma.engineFile.findMany({
    where: { flowId, applicantId, batchId },
    orderBy: [...order],
    select: { uuid: true, documentId: true, status: true, errorCode: true, errorMessage: true },
  });
}

/** The results of an applicant's files that have ended, oldest first. */
export async function listResults({ flowId, applicantId, batchId }: FilesOf) {
  return prisma.engineFile.findMany({
    where: { flowId, applicantId, batchId, status: { in: ["PROCESSING_SUCCESS", "FAILED"] } },
    orderBy: [...order],
    select: {
      uuid: true,
      documentId: true,
      errorCode: true,
      errorMessage: true,
      data: true,
      pages: true,
      redactedKey: true,
    },
  });
}
