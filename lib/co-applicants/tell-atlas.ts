import "server-only";
import { atlas } from "@/lib/atlas/client";
import { AtlasRefused } from "@/lib/atlas/errors";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { addCoApplicant, sendBatch } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";

const load = (applicantId: string) =>
  prisma.coApplicant.findUnique({ where: { applicantId }, include: { applicant: { include: { flow: true } } } });

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

/** Plans the job of everybody who waits for this flow; to be called by what opens it, in its transaction. */
export async function addWaiting(tx: Tx, flowId: string): Promise<void> {
  const waiting = await tx.coApplicant.findMany({ where: { state: "ADDING", applicant: { flowId } } });
  for (const { applicantId } of waiting) await enqueue(tx, addCoApplicant, { applicantId });
}

/** @returns why Atlas did not take them: a key of ours, or what it says; null where it has them */
async function askToAdd({ applicant }: Loaded, flowId: string, signal: AbortSignal): Promise<string | null> {
  const { externalReferenceId, name, expectedDocuments } = applicant;
  const person = { external_reference_id: externalReferenceId, username: name, user_docs: expectedDocuments };
  try {
    const { failed } = await atlas().addCoApplicants({ flow_id: flowId, co_applicants: [person] }, signal);
    const mine = failed.find((entry) => entry.external_reference_id === externalReferenceId);
    if (!mine || mine.code === "applicant_exists") return null; // there from a call whose reply was lost
    return mine.code === "applicant_deleted" ? "deleted" : mine.error;
  } catch (error) {
    if (!(error instanceof AtlasRefused) || error.status === 401) throw error;
    return error.message;
  }
}

/** Their batches were submitted before it was known: their jobs have come too early and ended. */
async function sendWaiting(tx: Tx, applicantId: string): Promise<void> {
  const waiting = await tx.batch.findMany({ where: { applicantId, state: "SUBMITTED" }, select: { id: true } });
  for (const { id: batchId } of waiting) await enqueue(tx, sendBatch, { batchId });
}

/** Notes what came of adding a co-applicant. @param reason a key of ours, or what Atlas says; null where it took them */
export async function settleAdding(applicantId: string, reason: string | null): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const data = reason === null ? { state: "ADDED" as const, addedAt: new Date() } : { state: "REFUSED" as const };
    const { count } = await tx.coApplicant.updateMany({
      where: { applicantId, state: "ADDING" },
      data: { ...data, failure: reason },
    });
    if (count === 0) return;
    const { mainApplicantId } = await tx.coApplicant.findUniqueOrThrow({ where: { applicantId } });
    const about = { applicantId, mainApplicantId };
    if (reason === null) await recordAudit(tx, systemActor, { type: "co-applicant.taken", ...about });
    else await recordAudit(tx, systemActor, { type: "co-applicant.refused", ...about, reason });
    await sendWaiting(tx, applicantId);
  });
}

/** Tells Atlas of a new co-applicant; repeating it changes nothing. @throws AtlasUnavailable, for the job to try again */
export async function addAtAtlas(applicantId: string, signal: AbortSignal): Promise<void> {
  const found = await load(applicantId);
  const flowId = found?.applicant.flow.atlasFlowId;
  if (found?.state !== "ADDING" || !flowId) return; // settled; or whatever opens the flow plans this anew
  await settleAdding(applicantId, await askToAdd(found, flowId, signal));
}

/** Tells Atlas that a co-applicant is out; repeating it changes nothing. @throws AtlasUnavailable, for the job to try again */
export async function removeAtAtlas(applicantId: string, signal: AbortSignal): Promise<void> {
  const found = await load(applicantId);
  const flowId = found?.applicant.flow.atlasFlowId;
  if (found?.state !== "REMOVED" || !flowId) return;
  try {
    const { externalReferenceId } = found.applicant;
    await atlas().deleteCoApplicant({ flow_id: flowId, external_reference_id: externalReferenceId }, signal);
  } catch (error) {
    // 409 and 410: it never had them, or has them no more.
    if (!(error instanceof AtlasRefused) || ![409, 410].includes(error.status)) throw error;
  }
}
