import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { abortUpload, beginUpload, listParts } from "@/lib/storage/multipart";
import { promiseDocument } from "./promise-document";
import type { PresignUpload, UploadInParts } from "./schema";

/**
 * Promises a place for one file that comes in parts, and tells which of them are there already: asking again after a lost
 * connection or a closed tab goes on where the store is.
 * @throws AppError as `promiseDocument`
 */
export async function beginParts(actor: Actor, input: PresignUpload): Promise<UploadInParts> {
  const document = await promiseDocument(actor, input);
  const { id: documentId, objectKey: key, multipartId } = document;
  const held = multipartId ? await listParts({ key, uploadId: multipartId }) : undefined;
  if (held) return { documentId, arrived: held.map(({ number }) => number) };

  const uploadId = await beginUpload(key, document.contentType);
  // Two tabs may begin at once: the first is kept, and both go on with it.
  const { count } = await prisma.document.updateMany({
    where: { id: documentId, state: "AWAITING_UPLOAD", multipartId },
    data: { multipartId: uploadId },
  });
  if (count === 0) await abortUpload({ key, uploadId });
  return { documentId, arrived: [] };
}
