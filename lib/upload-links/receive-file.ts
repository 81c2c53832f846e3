import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { prisma } from "@/lib/db/client";
import { findBrokenPromises } from "@/lib/documents/check-upload";
import { AppError } from "@/lib/errors";
import { deleteObjects } from "@/lib/storage/object-store";
import { type Caller, type OpenLink, requireLink } from "./require-link";

type SentDocument = NonNullable<Awaited<ReturnType<typeof findSent>>>;

const findSent = (documentId: string, { id: uploadLinkId }: OpenLink) =>
  prisma.document.findFirst({ where: { id: documentId, uploadLinkId } });

/** Takes what is not as promised away again, so that it neither counts nor stays. */
async function takeBack({ id, objectKey }: SentDocument): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.document.deleteMany({ where: { id, state: "AWAITING_UPLOAD", receivedAt: null } });
    if (count > 0) await deleteObjects([objectKey]);
  });
}

/**
 * Notes that a file sent by link lies whole in the store; the officer then sees it. Safe to repeat.
 * @throws AppError as requireLink; not_found; upload_mismatch where it has not arrived or is not what was announced
 */
export async function receiveFile(
  { token, documentId }: { token: string; documentId: string },
  caller: Caller,
): Promise<void> {
  const link = await requireLink(token, caller);
  const document = await findSent(documentId, link);
  if (!document) throw new AppError("not_found", "noDocument");
  if (document.receivedAt) return;
  const [broken] = await findBrokenPromises([document]);
  if (broken) {
    await takeBack(document);
    throw new AppError("upload_mismatch", { reason: "uploadAgain", args: { files: document.fileName } });
  }
  const { applicantId, contentType, byteSize } = document;
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, receivedAt: null },
      data: { receivedAt: new Date() },
    });
    if (count === 0) return;
    const facts = { applicantId, linkId: link.id, documentId, contentType, byteSize };
    await recordAudit(tx, caller, { type: "link.file-received", ...facts });
  });
}
