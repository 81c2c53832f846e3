import "server-only";
import { requireIntake } from "@/lib/applicants/require-intake";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { Prisma, prisma } from "@/lib/db/client";
import { canResend } from "@/lib/documents/problems";
import { AppError } from "@/lib/errors";
import { sendBatch } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { lockBatch, recordBatchEvents } from "./events";
import type { Resend } from "./schema";

/**
 * Sends failed documents of a batch again, as new sendings with fresh URLs; all that can be where none is named.
 * @throws AppError not_found; consent_missing, applicant_removed; document_not_final where one is not failed, or sending it again cannot help
 */
export async function resendDocuments(actor: Actor, batchId: string, { documentIds }: Resend): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const batch = await tx.batch.findFirst({ where: { id: batchId, applicant: visibleApplicants(actor) } });
    if (!batch) throw new AppError("not_found", "noBatch");
    await requireIntake(batch.applicantId, tx);
    await lockBatch(tx, batchId);
    const failed = await tx.document.findMany({ where: { batchId, state: "FAILED", clearedAt: null } });
    const chosen = failed.filter(
      ({ id, errorCode }) => canResend(errorCode) && (documentIds.length === 0 || documentIds.includes(id)),
    );
    if (chosen.length === 0 || chosen.length < documentIds.length) {
      throw new AppError("document_not_final", "resendUseless");
    }
    for (const { id, attempt } of chosen) {
      await tx.document.update({
        where: { id, attempt },
        data: {
          state: "SUBMITTED",
          attempt: attempt + 1,
          submittedAt: new Date(),
          ...{ errorCode: null, errorMessage: null, fileUuid: null, documentType: null, completedAt: null },
          ...{ documentTypes: [], parts: Prisma.DbNull, extract: Prisma.DbNull, reviewState: "PENDING" },
          ...{ pages: Prisma.DbNull, quality: Prisma.DbNull },
        },
      });
    }
    await tx.batch.update({ where: { id: batchId }, data: { state: "SUBMITTED", completedAt: null, trouble: null } });
    await recordBatchEvents(tx, batchId, [
      { state: "SUBMITTED" },
      ...chosen.map(({ id }) => ({ documentId: id, state: "SUBMITTED" })),
    ]);
    const { applicantId } = batch;
    await recordAudit(tx, actor, { type: "batch.resent", applicantId, batchId, documentCount: chosen.length });
    await enqueue(tx, sendBatch, { batchId });
  });
}
