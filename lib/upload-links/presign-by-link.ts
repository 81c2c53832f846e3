import "server-only";
import { randomUUID } from "node:crypto";
import { requireIntake } from "@/lib/applicants/require-intake";
import { prisma, type Tx } from "@/lib/db/client";
import type { PresignedUpload } from "@/lib/documents/schema";
import { AppError } from "@/lib/errors";
import { deskKeys } from "@/lib/storage/keys";
import { presignPut } from "@/lib/storage/object-store";
import { type Caller, type OpenLink, requireLink } from "./require-link";
import type { LinkPresign } from "./schema";

/** @throws AppError invalid_input, link_full where the file is more than this link takes */
async function requireRoom(tx: Tx, link: OpenLink, { contentType, byteSize, sha256 }: LinkPresign): Promise<void> {
  const { id: uploadLinkId, maxFiles, maxFileBytes, contentTypes } = link;
  if (!contentTypes.includes(contentType)) throw new AppError("invalid_input", "linkType");
  if (byteSize > maxFileBytes) {
    const megabytes = Math.round(maxFileBytes / 1024 / 1024);
    throw new AppError("invalid_input", { reason: "linkFileTooLarge", args: { megabytes } });
  }
  // Two files at once are counted one after the other.
  await tx.$queryRaw`select "id" from desk."UploadLink" where "id" = ${uploadLinkId} for update`;
  const taken = await tx.document.count({ where: { uploadLinkId, sha256: { not: sha256 } } });
  if (taken >= maxFiles) throw new AppError("link_full", { reason: "linkFull", args: { most: maxFiles } });
}

/**
 * Promises a place in the store for one file sent by link, in the name of the officer who made the link. The address takes
 * exactly these bytes, and nothing can be read by it. The same bytes again lead to the same place until they have arrived.
 * @throws AppError as requireLink; consent_missing, link_full, invalid_input; document_exists, which tells no id: whoever
 *   holds a link learns nothing of what is there
 */
export async function presignByLink(input: LinkPresign, caller: Caller): Promise<PresignedUpload> {
  const link = await requireLink(input.token, caller);
  const { applicantId, createdById: officerId, id: uploadLinkId } = link;
  const { contentType, byteSize, fileName, sha256, submissionMode } = input;
  const document = await prisma.$transaction(async (tx) => {
    await requireIntake(applicantId, tx);
    await requireRoom(tx, link, input);
    const promise = { contentType, byteSize, fileName, uploadLinkId };
    const objectKey = deskKeys.upload(applicantId, randomUUID());
    await tx.document.createMany({
      data: { applicantId, officerId, sha256, objectKey, submissionMode, ...promise },
      skipDuplicates: true,
    });
    const where = { applicantId, sha256 };
    const known = await tx.document.findFirstOrThrow({ where, orderBy: { copy: "desc" } });
    const isThere =
      known.state !== "AWAITING_UPLOAD" || known.receivedAt !== null || known.submissionMode === "WHATSAPP";
    if (isThere) throw new AppError("document_exists", "documentSent");
    if (known.objectKey === objectKey) return known;
    return tx.document.update({ where: { id: known.id }, data: { ...promise, submissionMode, createdAt: new Date() } });
  });
  const { url, headers, expiresAt } = await presignPut(document.objectKey, { contentType, byteSize, sha256 });
  return { documentId: document.id, url, headers, expiresAt: expiresAt.toISOString() };
}
