import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { removeCoApplicant as removeJob } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";

/**
 * Takes a co-applicant out of the case: no more documents of theirs are taken, their upload links are closed, and Atlas is
 * told by a job. What was sent in stays on record. One that is out stays out.
 * @throws AppError not_found; document_not_final while documents of theirs are being read
 */
export async function removeCoApplicant(actor: Actor, applicantId: string): Promise<{ mainApplicantId: string }> {
  return prisma.$transaction(async (tx) => {
    const found = await tx.coApplicant.findFirst({
      where: { applicantId, applicant: visibleApplicants(actor) },
    });
    if (!found) throw new AppError("not_found", "noApplicant");
    const { mainApplicantId } = found;
    const reading = await tx.document.count({ where: { applicantId, state: { in: ["SUBMITTED", "PROCESSING"] } } });
    if (reading > 0) {
      throw new AppError("document_not_final", "coApplicantBusy");
    }
    const now = new Date();
    const { count } = await tx.coApplicant.updateMany({
      where: { applicantId, state: { not: "REMOVED" } },
      data: { state: "REMOVED", failure: null, removedAt: now },
    });
    if (count === 0) return { mainApplicantId };
    await tx.uploadLink.updateMany({ where: { applicantId, revokedAt: null }, data: { revokedAt: now } });
    await recordAudit(tx, actor, { type: "co-applicant.removed", applicantId, mainApplicantId });
    await enqueue(tx, removeJob, { applicantId });
    return { mainApplicantId };
  });
}
