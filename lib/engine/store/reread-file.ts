import "server-only";
import { Prisma, prisma } from "@/lib/db/client";
import { processFile } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { sendPassword } from "../passwords/send-password";

/** Why a file cannot be read again. */
export type RereadRefusal = "file_not_found" | "file_not_final" | "file_not_kept";

/**
 * Plans another reading of a file's kept bytes and forgets what was read before.
 * @param sealedPassword as sealPassword makes it, for a PDF that needs one
 * @returns the file's document_id, or why not
 */
export async function rereadFile(
  tenantId: string,
  uuid: string,
  sealedPassword: string | undefined,
): Promise<{ documentId: string } | RereadRefusal> {
  return prisma.$transaction(async (tx) => {
    const file = await tx.engineFile.findFirst({
      where: { uuid, flow: { tenantId } },
      select: { documentId: true, blob: { select: { deletedAt: true } } },
    });
    if (!file) return "file_not_found";
    if (!file.blob || file.blob.deletedAt) return "file_not_kept";
    const { count } = await tx.engineFile.updateMany({
      where: { uuid, status: { in: ["PROCESSING_SUCCESS", "FAILED"] } },
      data: {
        status: "UPLOAD_SUCCESS",
        ...{
          documentType: null,
          documentTypes: [],
          parts: Prisma.DbNull,
          errorCode: null,
          errorMessage: null,
          redactedKey: null,
        },
        ...{ engineVersion: null, masked: false, finishedAt: null },
        ...{ data: Prisma.DbNull, pages: Prisma.DbNull, quality: Prisma.DbNull },
      },
    });
    if (count === 0) return "file_not_final";
    await enqueue(tx, processFile, { fileUuid: uuid, withPassword: sealedPassword !== undefined });
    if (sealedPassword !== undefined) await sendPassword(tx, uuid, sealedPassword);
    return { documentId: file.documentId };
  });
}
