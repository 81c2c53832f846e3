import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { AcceptedContentType } from "@/lib/documents/schema";
import { AppError } from "@/lib/errors";
import { deleteObjects } from "@/lib/storage/object-store";
import { becomeDocument } from "./become-document";
import { inboxSettled } from "./inbox-settled";
import type { AssignMedia } from "./schema";

/**
 * Gives a file of the triage list to an applicant the actor may see: it then waits there to be submitted.
 * @throws AppError not_found for the applicant, inbox_settled where the file is no longer to be assigned
 */
export async function assignMedia(
  actor: Actor,
  { inboxId, applicantId }: AssignMedia,
): Promise<{ documentId: string; applicantName: string }> {
  const applicant = await prisma.applicant.findFirst({
    where: { id: applicantId, ...visibleApplicants(actor) },
    select: { id: true, name: true, createdById: true },
  });
  if (!applicant) throw new AppError("not_found", "noApplicant");
  return prisma.$transaction(async (tx) => {
    const message = await tx.inboxMessage.findUnique({ where: { id: inboxId } });
    // Claims with one guarded update, so that two officers cannot give one file to two applicants.
    const { count } = await tx.inboxMessage.updateMany({
      where: { id: inboxId, state: "UNASSIGNED" },
      data: { state: "TAKEN", applicantId, objectKey: null, sender: null },
    });
    const { objectKey, contentType, byteSize, sha256 } = message ?? {};
    if (count === 0 || !message || !objectKey || !contentType || !byteSize || !sha256) throw inboxSettled();
    const { senderEnd, fileName, sentAt } = message;
    const stored = { objectKey, byteSize, sha256, fileName, sentAt };
    const type = contentType as AcceptedContentType;
    const { documentId, spareKeys } = await becomeDocument(tx, applicant, { ...stored, contentType: type });
    await tx.inboxMessage.update({ where: { id: inboxId }, data: { documentId } });
    await recordAudit(tx, actor, { type: "whatsapp.assigned", inboxId, applicantId, documentId, senderEnd });
    await deleteObjects(spareKeys);
    return { documentId, applicantName: applicant.name };
  });
}
