import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { abortUpload } from "@/lib/storage/multipart";
import { presignPut } from "@/lib/storage/object-store";
import { promiseDocument } from "./promise-document";
import type { PresignedUpload, PresignUpload } from "./schema";

/**
 * Promises a place in the store for one file. Asking again for the same bytes gives a fresh URL for the same document; what
 * had begun to come in parts comes whole now.
 * @throws AppError as `promiseDocument`
 */
export async function presignUpload(actor: Actor, input: PresignUpload): Promise<PresignedUpload> {
  const { contentType, byteSize, sha256 } = input;
  const document = await promiseDocument(actor, input);
  if (document.multipartId) {
    await abortUpload({ key: document.objectKey, uploadId: document.multipartId });
    await prisma.document.updateMany({ where: { id: document.id }, data: { multipartId: null } });
  }
  const signed = await presignPut(document.objectKey, { contentType, byteSize, sha256 });
  return {
    documentId: document.id,
    url: signed.url,
    headers: signed.headers,
    expiresAt: signed.expiresAt.toISOString(),
  };
}
