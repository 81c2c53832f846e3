import "server-only";
import { recordLook } from "@/lib/audit/record-look";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { summaryInclude, toSummary } from "@/lib/documents/summary";
import { AppError } from "@/lib/errors";
import { listThresholds } from "@/lib/settings/thresholds";
import type { BatchView } from "./schema";

/** One batch with what was read of its documents, which is a look at it. @throws AppError not_found, also for another branch's */
export async function getBatch(actor: Actor, batchId: string): Promise<BatchView> {
  const where = { id: batchId, applicant: visibleApplicants(actor) };
  // Read before the batch: an event that comes in between is then sent once more, never lost.
  const last = await prisma.batchEvent.findFirst({ where: { batchId }, orderBy: { id: "desc" }, select: { id: true } });
  const batch = await prisma.batch.findFirst({
    where,
    include: {
      applicant: { select: { id: true, name: true, applicationId: true, branch: { select: { name: true } } } },
      officer: { select: { name: true } },
      documents: { include: summaryInclude, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
    },
  });
  if (!batch) throw new AppError("not_found", "noBatch");
  await recordLook(actor, { type: "batch.viewed", applicantId: batch.applicant.id, batchId });
  const thresholds = await listThresholds();
  const { id, state, atlasBatchIds, trouble, createdAt, sentAt, completedAt, applicant, officer } = batch;
  return {
    ...{ id, state, atlasBatchIds, trouble, createdAt, sentAt, completedAt },
    applicant: { id: applicant.id, name: applicant.name, applicationId: applicant.applicationId },
    branchName: applicant.branch.name,
    officerName: officer.name,
    documents: batch.documents.map((document) => toSummary(document, thresholds)),
    lastEventId: String(last?.id ?? 0),
  };
}
