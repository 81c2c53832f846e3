import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { presignPart as sign } from "@/lib/storage/multipart";
import { PART_BYTES, partCount } from "./limits";
import { requireAwaited } from "./require-awaited";
import type { PresignedPart, PresignPart } from "./schema";

/**
 * Signs the PUT of one part, just before it is sent.
 * @throws AppError not_found; document_exists; upload_incomplete where no upload in parts is open, so that it begins anew
 */
export async function presignPart(
  actor: Actor,
  documentId: string,
  { number, sha256 }: PresignPart,
): Promise<PresignedPart> {
  const { objectKey: key, multipartId, byteSize } = await requireAwaited(actor, documentId);
  if (!multipartId || number > partCount(byteSize)) throw new AppError("upload_incomplete", "uploadIncomplete");
  const rest = byteSize - (number - 1) * PART_BYTES;
  return sign({ key, uploadId: multipartId }, { number, sha256, byteSize: Math.min(PART_BYTES, rest) });
}
