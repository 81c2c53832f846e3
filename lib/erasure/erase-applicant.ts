import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { type Prisma, prisma, type Tx } from "@/lib/db/client";
import { eraseApplicant as eraseJob } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { eraseAtAtlas } from "@/lib/retention/erase-at-atlas";
import { isHeld, lockApplicant } from "@/lib/retention/lock-applicant";
import { deskKeys } from "@/lib/storage/keys";
import { deleteForGood, deleteUnder } from "@/lib/storage/object-store";
import { eraseRows } from "./erase-rows";
import { lockRequest } from "./lock-request";
import { planErasure, strayKeys } from "./plan-erasure";
import { hashId, hashKeyId, proofHash, signProof } from "./proof";
import { ErasurePlan } from "./schema";

/** Milliseconds: Atlas and the store are waited for. */
const PATIENCE = 300_000;
/** A browser may still put a file by a URL that was signed before (5 minutes): the store is swept again after that. */
const SWEEP_AFTER_MILLISECONDS = 15 * 60_000;

const hasCoApplicants = async (tx: Tx, mainApplicantId: string): Promise<boolean> =>
  (await tx.coApplicant.count({ where: { mainApplicantId } })) > 0;

/** A main applicant's erasure may have waited for this one. */
async function resumeMain(tx: Tx, mainApplicantId: string, now: Date): Promise<void> {
  const waiting = await tx.erasureRequest.findFirst({ where: { applicantId: mainApplicantId, state: "CONFIRMED" } });
  if (!waiting) return;
  const runAt = new Date(Math.max(now.getTime(), waiting.dueAt.getTime()));
  await enqueue(tx, eraseJob, { erasureId: waiting.id }, { runAt });
}

/**
 * Begins an erasure whose day has come: what goes is counted and kept, and from then on it can be neither held nor called off.
 * A main applicant waits for everybody of the case to be gone: without them the others would stand at Atlas as nobody's.
 * @returns false where it is not to be done: not confirmed, not due, held, not the last of the case
 */
async function begin(erasureId: string, now: Date, signal: AbortSignal): Promise<boolean> {
  const known = await prisma.erasureRequest.findUnique({ where: { id: erasureId } });
  if (known?.state === "ERASING") return true;
  if (known?.state !== "CONFIRMED" || known.dueAt > now) return false;
  if (await hasCoApplicants(prisma, known.applicantId)) return false;
  const plan = await planErasure(known.applicantId, signal);
  return prisma.$transaction(async (tx) => {
    const request = await lockRequest(tx, erasureId);
    if (request?.state !== "CONFIRMED" || !(await lockApplicant(tx, request.applicantId))) return false;
    if ((await isHeld(tx, request.applicantId)) || (await hasCoApplicants(tx, request.applicantId))) return false;
    await tx.erasureRequest.update({ where: { id: erasureId }, data: { state: "ERASING", plan } });
    return true;
  });
}

/** Erases what has begun, and leaves the signed record. Whatever breaks off is done again from the start. */
async function finish(erasureId: string, now: Date, signal: AbortSignal): Promise<void> {
  await prisma.$transaction(
    async (tx) => {
      const request = await lockRequest(tx, erasureId);
      if (request?.state !== "ERASING") return;
      const { applicantId, requestedById, requestedAt, confirmedById, confirmedAt, reason } = request;
      const applicant = await tx.applicant.findUniqueOrThrow({
        where: { id: applicantId },
        include: { flow: true, coApplicant: true, documents: { select: { id: true }, orderBy: { id: "asc" } } },
      });
      const { applicationId, externalReferenceId, flow, coApplicant, documents } = applicant;
      const { isKept } = await eraseAtAtlas({ flowId: flow.atlasFlowId, externalReferenceId }, { signal });
      await deleteForGood(await strayKeys(tx, applicantId));
      await deleteUnder(deskKeys.applicant(applicantId));
      const rows = await eraseRows(tx, applicantId);
      const planned = ErasurePlan.parse(request.plan);
      const erased = { ...planned, rows, atlas: { ...planned.atlas, isKept } };
      const proof = signProof({
        ...{ erasureId, reason, erased, hashKeyId: hashKeyId() },
        hashes: {
          applicantId: hashId(applicantId),
          applicationId: hashId(applicationId),
          externalReferenceId: hashId(externalReferenceId),
          documentIds: documents.map(({ id }) => hashId(id)),
        },
        requested: { by: requestedById, at: requestedAt.toISOString() },
        confirmed: { by: confirmedById ?? "", at: (confirmedAt ?? now).toISOString() },
        erasedAt: now.toISOString(),
      });
      await tx.erasureRequest.update({
        where: { id: erasureId },
        data: { state: "ERASED", erasedAt: now, plan: erased, proof: proof as unknown as Prisma.InputJsonObject },
      });
      await recordAudit(tx, systemActor, {
        ...{ type: "applicant.erased", applicantId, erasureId, proof: proofHash(proof) },
        ...{ rows: Object.values(rows).reduce((sum, count) => sum + count, 0), objects: planned.objects },
        atlas: isKept ? "kept" : "erased",
      });
      if (coApplicant) await resumeMain(tx, coApplicant.mainApplicantId, now);
      await enqueue(tx, eraseJob, { erasureId }, { runAt: new Date(now.getTime() + SWEEP_AFTER_MILLISECONDS) });
    },
    { timeout: PATIENCE },
  );
}

/**
 * Erases everything of an applicant whose erasure is confirmed and due: rows, objects with all their versions, and the copies at
 * Atlas. What is held waits for the next night, a main applicant for the last of the co-applicants. Safe to repeat: done again after its end it sweeps the store for files that
 * came in meanwhile.
 * @throws AtlasUnavailable; AtlasRefused where a file is still being read
 */
export async function eraseApplicant(erasureId: string, signal: AbortSignal, now = new Date()): Promise<void> {
  if (await begin(erasureId, now, signal)) await finish(erasureId, now, signal);
  else {
    const request = await prisma.erasureRequest.findUnique({ where: { id: erasureId } });
    if (request?.state === "ERASED") await deleteUnder(deskKeys.applicant(request.applicantId));
  }
}
