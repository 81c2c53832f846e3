import "server-only";
import { requireIntake } from "@/lib/applicants/require-intake";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { findBrokenPromises } from "@/lib/documents/check-upload";
import { AppError } from "@/lib/errors";
import { sendBatch } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { recordBatchEvents } from "./events";
import type { BatchStateView, SubmitBatch } from "./schema";

const notReady = () => new AppError("documents_not_ready", "documentsNotReady");

/**
 * Hands an applicant's uploaded documents to verification: each stored object is checked against its promise, then batch,
 * claims, audit event and job appear in one transaction.
 * @throws AppError not_found, consent_missing, applicant_removed, flow_not_open, documents_not_ready, upload_mismatch (details name the documents)
 */
export async function submitBatch(
  actor: Actor,
  { applicantId, documentIds }: SubmitBatch,
): Promise<{ id: string; state: BatchStateView }> {
  const applicant = await prisma.applicant.findFirst({
    where: { id: applicantId, ...visibleApplicants(actor) },
    include: { flow: { select: { state: true } } },
  });
  if (!applicant) throw new AppError("not_found", "noApplicant");
  await requireIntake(applicantId);
  if (applicant.flow.state === "FAILED") {
    throw new AppError("flow_not_open", "flowRefused");
  }
  const where = { id: { in: documentIds }, applicantId, state: "AWAITING_UPLOAD", batchId: null } as const;
  const documents = await prisma.document.findMany({ where });
  if (documents.length !== documentIds.length) throw notReady();
  const broken = await findBrokenPromises(documents);
  if (broken.length > 0) {
    const files = broken.map(({ fileName, why }) => `${fileName} ${why}`).join("; ");
    throw new AppError("upload_mismatch", { reason: "uploadAgain", args: { files } }, { documents: broken });
  }
  return prisma.$transaction(async (tx) => {
    const batch = await tx.batch.create({ data: { applicantId, officerId: actor.id } });
    // Claims with one guarded update, so two tabs cannot submit the same document twice.
    const claimed = await tx.document.updateMany({
      where,
      data: { batchId: batch.id, state: "SUBMITTED", submittedAt: new Date() },
    });
    if (claimed.count !== documentIds.length) throw notReady();
    await recordBatchEvents(tx, batch.id, [
      { state: "SUBMITTED" },
      ...documentIds.map((documentId) => ({ documentId, state: "SUBMITTED" })),
    ]);
    await recordAudit(tx, actor, {
      type: "batch.submitted",
      applicantId,
      batchId: batch.id,
      documentCount: claimed.count,
    });
    await enqueue(tx, sendBatch, { batchId: batch.id });
    return { id: batch.id, state: batch.state };
  });
}
