import "server-only";
import { z } from "zod";
import { FileData, QualityProblem } from "@/lib/atlas/contract";
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

/**
 * Whose files, and of which batch where not of all. Without an applicant: of all in the flow that are not deleted. With one
 * the flow is redundant, but the index starts with it.
 */
export interface FilesOf {
  flowId: string;
  applicantId?: string;
  batchId?: string;
}

/** What status needs of an applicant's files, oldest first. */
export async function listFileStatuses({ flowId, applicantId, batchId }: FilesOf) {
  return prisma.engineFile.findMany({
    where: { flowId, applicantId, batchId },
    orderBy: [...order],
    select: { uuid: true, documentId: true, status: true, blobId: true, errorCode: true, errorMessage: true },
  });
}

/** Every document of a file that holds several. */
export const KeptParts = z.array(
  z.object({
    from: z.number().int().positive(),
    to: z.number().int().positive(),
    documentType: z.string().nullable(),
    fileData: FileData.nullable(),
  }),
);

/** What is wrong with the pictures of a file's pages. */
export const KeptQuality = z.array(QualityProblem);

/** What a file's result is told from. */
const result = {
  uuid: true,
  documentId: true,
  documentType: true,
  status: true,
  errorCode: true,
  errorMessage: true,
  data: true,
  parts: true,
  quality: true,
  pages: true,
  redactedKey: true,
  engineVersion: true,
  masked: true,
  applicant: { select: { externalReferenceId: true } },
} as const;

/** The results of files that have ended, oldest first. */
export async function listResults({ flowId, applicantId, batchId }: FilesOf) {
  return prisma.engineFile.findMany({
    where: {
      flowId,
      applicantId,
      batchId,
      status: { in: ["PROCESSING_SUCCESS", "FAILED"] },
      ...(applicantId === undefined && { applicant: { deletedAt: null } }),
    },
    orderBy: [...order],
    select: result,
  });
}
export type FileResultRow = Awaited<ReturnType<typeof listResults>>[number];

/** The types an applicant's files were recognised as. */
export async function listDocumentTypes({ flowId, applicantId }: FilesOf): Promise<string[]> {
  const found = await prisma.engineFile.findMany({
    where: { flowId, applicantId, documentType: { not: null } },
    distinct: ["documentTypes"],
    select: { documentTypes: true },
  });
  return [...new Set(found.flatMap(({ documentTypes }) => documentTypes))];
}

/**
 * A page of a batch's files in the order sent, ended or not, and how many there are; undefined where this tenant has no
 * such batch.
 */
export async function listBatchFiles(
  tenantId: string,
  batchId: string,
  { skip, take }: { skip: number; take: number },
): Promise<{ files: FileResultRow[]; total: number } | undefined> {
  const where = { batchId, flow: { tenantId } };
  const [files, total] = await Promise.all([
    prisma.engineFile.findMany({ where, orderBy: { position: "asc" }, skip, take, select: result }),
    prisma.engineFile.count({ where }),
  ]);
  return total > 0 ? { files, total } : undefined;
}
