import "server-only";
import { callbackAddresses } from "@/lib/atlas/callback-auth";
import { atlas } from "@/lib/atlas/client";
import type { FlowInitRequest } from "@/lib/atlas/contract";
import { AtlasRefused } from "@/lib/atlas/errors";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { addWaiting } from "@/lib/co-applicants/tell-atlas";
import { prisma, type Tx } from "@/lib/db/client";
import { sendBatch } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { getProductType } from "@/lib/settings/product-types";

/** The flow Atlas says exists already, where its 409 names it (our engine does; Atlas documents no such key). */
function flowIdOf(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || !("flow_id" in body)) return undefined;
  return typeof body.flow_id === "string" ? body.flow_id : undefined;
}

async function openAtAtlas(request: FlowInitRequest, signal: AbortSignal) {
  try {
    return { atlasFlowId: (await atlas().flowInit(request, signal)).flow_id, existing: false };
  } catch (error) {
    if (!(error instanceof AtlasRefused)) throw error;
    const atlasFlowId = error.status === 409 ? flowIdOf(error.body) : undefined;
    if (atlasFlowId) return { atlasFlowId, existing: true }; // ours, from a call whose reply was lost
    if (error.status === 409) return { reason: "unnamed" };
    if (error.status === 401) throw error; // the credentials may be put right: keep trying
    return { reason: error.message };
  }
}

/**
 * Opens an applicant's flow at Atlas; repeating it changes nothing.
 * @throws AtlasUnavailable, for the job to try again
 */
export async function openFlowAtAtlas(flowId: string, signal: AbortSignal): Promise<void> {
  const flow = await prisma.flow.findUnique({
    where: { id: flowId },
    include: { applicants: { where: { coApplicant: null }, include: { branch: true }, take: 1 } },
  });
  const [applicant] = flow?.applicants ?? [];
  if (flow?.state !== "OPENING" || !applicant) return;

  const product = await getProductType(applicant.productType);
  const outcome = await openAtAtlas(
    {
      product_type: applicant.productType,
      application_id: applicant.applicationId,
      external_reference_id: applicant.externalReferenceId,
      username: applicant.name,
      user_docs: applicant.expectedDocuments,
      flow_params: { branch: applicant.branch.code, ...(product && { cross_checks: product.crossChecks }) },
      ...callbackAddresses(),
    },
    signal,
  );
  if (outcome.reason === undefined) await markOpen(flowId, applicant.id, outcome);
  else await markFailed(flowId, applicant.id, outcome.reason);
}

async function markOpen(flowId: string, applicantId: string, opened: { atlasFlowId: string; existing: boolean }) {
  await prisma.$transaction(async (tx) => {
    const data = { state: "OPEN", atlasFlowId: opened.atlasFlowId, failure: null, openedAt: new Date() } as const;
    const { count } = await tx.flow.updateMany({ where: { id: flowId, state: "OPENING" }, data });
    if (count === 0) return;
    await recordAudit(tx, systemActor, { type: "flow.opened", applicantId, ...opened });
    await addWaiting(tx, flowId);
    await sendWaiting(tx, flowId);
  });
}

/** Batches that were submitted while the flow was still being opened. */
export async function batchesWaitingFor(flowId: string, tx: Tx = prisma): Promise<string[]> {
  const waiting = await tx.batch.findMany({
    where: { state: "SUBMITTED", applicant: { flowId } },
    select: { id: true },
  });
  return waiting.map(({ id }) => id);
}

/** Their own job has come too early and ended: it is planned again by whatever ends the opening. */
async function sendWaiting(tx: Tx, flowId: string): Promise<void> {
  for (const batchId of await batchesWaitingFor(flowId, tx)) await enqueue(tx, sendBatch, { batchId });
}

/** Gives a flow up. @param reason a key of ours, or what Atlas says */
export async function markFailed(flowId: string, applicantId: string, reason: string): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const data = { state: "FAILED", failure: reason } as const;
    const { count } = await tx.flow.updateMany({ where: { id: flowId, state: "OPENING" }, data });
    if (count === 0) return;
    await recordAudit(tx, systemActor, { type: "flow.failed", applicantId, reason });
    await sendWaiting(tx, flowId);
  });
}
