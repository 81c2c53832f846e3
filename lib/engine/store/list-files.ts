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

/** What status needs of an applicant's files, oldest first. */
export async function listFileStatuses(applicantId: string, batchId?: string) {
  return prisma.engineFile.findMany({
    where: { applicantId, batchId },
    orderBy: [...order],
    select: { uuid: true, documentId: true, status: true, errorCode: true, errorMessage: true },
  });
}

/** The results of an applicant's files that have ended, oldest first. */
export async function listResults(applicantId: string, batchId?: string) {
  return prisma.engineFile.findMany({
    where: { applicantId, batchId, status: { in: ["PROCESSING_SUCCESS", "FAILED"] } },
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
