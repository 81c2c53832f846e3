import { z } from "zod";
import { defineJob } from "./define";

/** Opens the Atlas flow of a new applicant. */
export const openFlow = defineJob({
  name: "desk.open-flow",
  payload: z.object({ flowId: z.string() }),
  maxAttempts: 12,
  jobKey: (payload) => payload.flowId,
});

/** Tells Atlas of a co-applicant. */
export const addCoApplicant = defineJob({
  name: "desk.add-co-applicant",
  payload: z.object({ applicantId: z.string() }),
  maxAttempts: 12,
  jobKey: (payload) => payload.applicantId,
});

/** Tells Atlas that a co-applicant is out. */
export const removeCoApplicant = defineJob({
  name: "desk.remove-co-applicant",
  payload: z.object({ applicantId: z.string() }),
  maxAttempts: 25,
  jobKey: (payload) => payload.applicantId,
});

/** Hands a batch's waiting documents to Atlas. */
export const sendBatch = defineJob({
  name: "desk.send-batch",
  payload: z.object({ batchId: z.string() }),
  maxAttempts: 12,
  jobKey: (payload) => payload.batchId,
});

/** Asks Atlas for the state of a batch, applies what is final, and plans itself again until all is. */
export const collectResults = defineJob({
  name: "desk.collect-results",
  payload: z.object({ batchId: z.string() }),
  maxAttempts: 25,
  jobKey: (payload) => payload.batchId,
});

/** Fetches a file that was sent by WhatsApp. Meta keeps it for days. */
export const fetchMedia = defineJob({
  name: "desk.fetch-media",
  payload: z.object({ inboxId: z.string() }),
  maxAttempts: 12,
  jobKey: (payload) => payload.inboxId,
  priority: 5, // whoever sends many files must not keep officers waiting
});

/** Tells an applicant what came by WhatsApp. Planned anew, it is put off. */
export const sendReply = defineJob({
  name: "desk.send-reply",
  payload: z.object({ applicantId: z.string() }),
  maxAttempts: 8,
  jobKey: (payload) => payload.applicantId,
  priority: 5,
});

/** Removes presigned documents that were never submitted, with their objects, and what is past of sessions, invitations and counted tries. */
export const sweepUploads = defineJob({
  name: "desk.sweep-uploads",
  payload: z.object({}),
  maxAttempts: 3,
});

/** Signs how far the audit events go, where any were added. */
export const signAuditHead = defineJob({
  name: "desk.sign-audit-head",
  payload: z.object({}),
  maxAttempts: 3,
});

/** Deletes an uploaded file that shows an Aadhaar number. */
export const deleteUploaded = defineJob({
  name: "desk.delete-original",
  payload: z.object({ documentId: z.string() }),
  maxAttempts: 25,
  jobKey: (payload) => payload.documentId,
});

/** Deletes documents that are past their time and files nobody took up, and plans erasures anew that could not be done on their day. */
export const applyRetention = defineJob({
  name: "desk.apply-retention",
  payload: z.object({}),
  maxAttempts: 8,
});

/** Erases everything of an applicant, once it is confirmed and due. */
export const eraseApplicant = defineJob({
  name: "desk.erase-applicant",
  payload: z.object({ erasureId: z.string() }),
  maxAttempts: 25,
  jobKey: (payload) => payload.erasureId,
});

/** Deletes kept bytes that show an Aadhaar number. */
export const deleteKept = defineJob({
  name: "engine.delete-original",
  payload: z.object({ blobId: z.string() }),
  maxAttempts: 25,
  jobKey: (payload) => payload.blobId,
});

/** Fetches, reads, classifies and extracts one file of the engine. */
export const processFile = defineJob({
  name: "engine.process-file",
  /** withPassword: one is on its way to the worker's memory. */
  payload: z.object({ fileUuid: z.string(), withPassword: z.boolean().optional() }),
  maxAttempts: 6,
  jobKey: (payload) => payload.fileUuid,
  priority: 10, // the desk's short jobs must not wait behind a queue of pages
});

/**
 * One try at a callback. It plans the next one itself, by its own schedule; the queue's attempts are for trouble of ours.
 */
export const deliverCallback = defineJob({
  name: "engine.deliver-callback",
  payload: z.object({ deliveryId: z.string() }),
  maxAttempts: 25,
  jobKey: (payload) => payload.deliveryId,
});

/** Removes idempotency keys of multiupload that have outlived their promise. */
export const sweepIdempotencyKeys = defineJob({
  name: "engine.sweep-idempotency-keys",
  payload: z.object({}),
  maxAttempts: 3,
});
