import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { completeUpload, listParts } from "@/lib/storage/multipart";
import { headObject } from "@/lib/storage/object-store";
import { partCount } from "./limits";
import { requireAwaited } from "./require-awaited";

/**
 * Makes the parts in the store one object. Whether it is what was promised, byte by byte, is checked at submit. Asking
 * again changes nothing.
 * @throws AppError not_found; document_exists; upload_incomplete where parts are missing: ask again which have arrived
 */
export async function completeParts(actor: Actor, documentId: string): Promise<void> {
  const { objectKey: key, multipartId, byteSize } = await requireAwaited(actor, documentId);
  const incomplete = () => new AppError("upload_incomplete", "uploadIncomplete");
  const upload = multipartId ? { key, uploadId: multipartId } : undefined;
  const parts = upload && (await listParts(upload));
  if (upload && parts) {
    const total = parts.reduce((sum, part) => sum + part.byteSize, 0);
    if (parts.length !== partCount(byteSize) || total !== byteSize) throw incomplete();
    await completeUpload(upload, parts);
  }
  // Completed by another tab, or by an earlier call whose answer was lost: then the object is there.
  if (!(await headObject(key))) throw incomplete();
  await prisma.document.updateMany({ where: { id: documentId, multipartId }, data: { multipartId: null } });
}
