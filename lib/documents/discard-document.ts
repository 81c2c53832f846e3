import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { isHeld, lockApplicant } from "@/lib/retention/lock-applicant";
import { abortUpload } from "@/lib/storage/multipart";
import { deleteObjects } from "@/lib/storage/object-store";

/**
 * Takes back an upload that joined no batch: row and object, or whatever parts of it have arrived.
 * @throws AppError not_found; document_exists where it has been submitted meanwhile; on_hold for what the applicant sent, while a
 * legal hold keeps it
 */
export async function discardDocument(actor: Actor, documentId: string): Promise<void> {
  const where = { id: documentId, applicant: visibleApplicants(actor) };
  const document = await prisma.document.findFirst({ where });
  if (!document) throw new AppError("not_found", "noDocument");
  const isTheirs = document.submissionMode === "WHATSAPP" || document.receivedAt !== null;
  await prisma.$transaction(async (tx) => {
    await lockApplicant(tx, document.applicantId);
    if (isTheirs && (await isHeld(tx, document.applicantId))) throw new AppError("on_hold", "onHoldFile");
    const { count } = await tx.document.deleteMany({ where: { id: documentId, state: "AWAITING_UPLOAD" } });
    if (count === 0) throw new AppError("document_exists", "documentSubmitted");
    await recordAudit(tx, actor, { type: "document.discarded", applicantId: document.applicantId, documentId });
    // Before the commit: a store that is away keeps the row, and with it the knowledge of the object.
    const { objectKey: key, multipartId } = document;
    if (multipartId) await abortUpload({ key, uploadId: multipartId });
    await deleteObjects([key]);
  });
}
