import type { CronItem } from "graphile-worker";
import { batchesWaitingFor, markFailed, openFlowAtAtlas } from "@/lib/applicants/open-flow";
import { AtlasRefused, AtlasUnavailable } from "@/lib/atlas/errors";
import { writeHead } from "@/lib/audit/write-head";
import { sweepRateWindows } from "@/lib/auth/rate-limit";
import { sweepThrottles } from "@/lib/auth/throttle";
import { collectBatchResults, failOverdue } from "@/lib/batches/collect-results";
import { failDocuments } from "@/lib/batches/fail-documents";
import { pollDelay } from "@/lib/batches/poll-delay";
import { reportTrouble } from "@/lib/batches/report-trouble";
import type { Trouble } from "@/lib/batches/schema";
import { sendBatchToAtlas } from "@/lib/batches/send-batch";
import { addAtAtlas, removeAtAtlas, settleAdding } from "@/lib/co-applicants/tell-atlas";
import { prisma } from "@/lib/db/client";
import { deleteOriginal } from "@/lib/documents/delete-original";
import { abortAbandonedParts, removeAbandonedUploads } from "@/lib/documents/sweep-uploads";
import { env } from "@/lib/env";
import { eraseApplicant as erase } from "@/lib/erasure/erase-applicant";
import { resumeErasures } from "@/lib/erasure/resume-erasures";
import { sweepInvitations } from "@/lib/invitations/sweep-invitations";
import {
  addCoApplicant,
  applyRetention,
  collectResults,
  deleteUploaded,
  eraseApplicant,
  fetchMedia,
  openFlow,
  removeCoApplicant,
  sendBatch,
  sendReply,
  signAuditHead,
  sweepUploads,
} from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { applyRetention as clearDue } from "@/lib/retention/apply-retention";
import { clearInbox } from "@/lib/retention/clear-inbox";
import { clearWaiting } from "@/lib/retention/clear-waiting";
import { sweepSessions } from "@/lib/sessions/sweep-sessions";
import { fetchInboxMedia, settleProblem } from "@/lib/whatsapp/fetch-media";
import { replyToApplicant } from "@/lib/whatsapp/reply";
import { handle, type JobContext, type JobHandler } from "../handle";

const isLast = ({ attempt, maxAttempts }: JobContext) => attempt >= maxAttempts;

/** Which kind of failure an officer is told of. */
function troubleOf(error: unknown): Trouble {
  if (error instanceof AtlasRefused && error.status === 401) return "credentials";
  return error instanceof AtlasUnavailable ? "atlasAway" : "ours";
}

const openFlowHandler = handle(openFlow, async ({ flowId }, context) => {
  try {
    await openFlowAtAtlas(flowId, context.signal);
  } catch (error) {
    if (context.signal.aborted) throw error;
    for (const batchId of await batchesWaitingFor(flowId)) await reportTrouble(batchId, troubleOf(error));
    if (!isLast(context)) throw error;
    const applicant = await prisma.applicant.findFirst({ where: { flowId, coApplicant: null }, select: { id: true } });
    if (applicant) await markFailed(flowId, applicant.id, "unreachable");
  }
});

const sendBatchHandler = handle(sendBatch, async ({ batchId }, context) => {
  try {
    await sendBatchToAtlas(batchId, context.attempt, context.signal);
  } catch (error) {
    if (context.signal.aborted) throw error;
    await reportTrouble(batchId, troubleOf(error));
    if (!isLast(context)) throw error;
    const waiting = await prisma.document.findMany({ where: { batchId, state: "SUBMITTED" } });
    await failDocuments(batchId, waiting, { code: "ATLAS_UNAVAILABLE", message: "unreachable" });
  }
});

const collectResultsHandler = handle(collectResults, async ({ batchId }, { signal }) => {
  let trouble: Trouble | null = null;
  try {
    await collectBatchResults(batchId, signal);
  } catch (error) {
    if (signal.aborted || !(error instanceof AtlasUnavailable || error instanceof AtlasRefused)) throw error;
    // The queue's backoff grows to hours; results are looked for at least every 15 s, as long as they may come.
    trouble = troubleOf(error);
  }
  await reportTrouble(batchId, trouble);
  if ((await failOverdue(batchId)) === 0) return;
  await prisma.$transaction(async (tx) => {
    const { sentAt } = await tx.batch.findUniqueOrThrow({ where: { id: batchId }, select: { sentAt: true } });
    const delay = pollDelay(Date.now() - (sentAt?.getTime() ?? Date.now()), env().ATLAS_POLL_SECONDS);
    await enqueue(tx, collectResults, { batchId }, { runAt: new Date(Date.now() + delay * 1000) });
  });
});

const deleteOriginalHandler = handle(deleteUploaded, ({ documentId }) => deleteOriginal(documentId));

const sweepUploadsHandler = handle(sweepUploads, async () => {
  while ((await removeAbandonedUploads()) > 0);
  await sweepRateWindows();
  await sweepThrottles();
  await sweepSessions();
  await sweepInvitations();
  await abortAbandonedParts();
});

const signAuditHeadHandler = handle(signAuditHead, async () => {
  await writeHead();
});

const fetchMediaHandler = handle(fetchMedia, async ({ inboxId }, context) => {
  try {
    await fetchInboxMedia(inboxId, context.signal);
  } catch (error) {
    if (context.signal.aborted || !isLast(context)) throw error;
    await settleProblem(inboxId, "UNAVAILABLE");
  }
});

const applyRetentionHandler = handle(applyRetention, async (_, { signal }) => {
  await resumeErasures();
  await clearWaiting(signal);
  await clearInbox(signal);
  await clearDue(signal);
});

const eraseApplicantHandler = handle(eraseApplicant, ({ erasureId }, { signal }) => erase(erasureId, signal));

const sendReplyHandler = handle(sendReply, ({ applicantId }, { signal }) => replyToApplicant(applicantId, signal));

const addCoApplicantHandler = handle(addCoApplicant, async ({ applicantId }, context) => {
  try {
    await addAtAtlas(applicantId, context.signal);
  } catch (error) {
    if (context.signal.aborted || !isLast(context)) throw error;
    await settleAdding(applicantId, "unreachable");
  }
});

const removeCoApplicantHandler = handle(removeCoApplicant, ({ applicantId }, { signal }) =>
  removeAtAtlas(applicantId, signal),
);

/** The desk's jobs, as lib/worker/main.ts runs them. */
export const deskHandlers: JobHandler[] = [
  openFlowHandler,
  sendBatchHandler,
  addCoApplicantHandler,
  removeCoApplicantHandler,
  collectResultsHandler,
  deleteOriginalHandler,
  sweepUploadsHandler,
  signAuditHeadHandler,
  fetchMediaHandler,
  sendReplyHandler,
  applyRetentionHandler,
  eraseApplicantHandler,
];

/** Uploads are swept every hour at a quarter past; what is past its time goes at 20:40 UTC, ten past two at night in India. */
export const deskCron = (): CronItem[] => [
  { task: sweepUploads.name, match: "15 * * * *", payload: {} },
  { task: applyRetention.name, match: "40 20 * * *", payload: {} },
  { task: signAuditHead.name, match: `*/${env().AUDIT_HEAD_MINUTES} * * * *`, payload: {} },
];
