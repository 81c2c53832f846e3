import { z } from "zod";

const applicantId = z.string();
const batchId = z.string();
const documentId = z.string();
const userId = z.string();
const inboxId = z.string();
/** The last four digits of a phone number; null where WhatsApp hides it. */
const senderEnd = z.string().max(4).nullable();
const event = <Type extends string, Facts extends z.ZodRawShape>(type: Type, facts: Facts) =>
  z.strictObject({ type: z.literal(type), ...facts });

/** Everything the desk keeps for the auditor: past tense, ids and safe facts, never identity data. */
export const AuditEventBody = z.discriminatedUnion("type", [
  event("applicant.viewed", { applicantId }),
  event("applicant.created", { applicantId, expectedDocuments: z.array(z.string()) }),
  event("flow.opened", { applicantId, atlasFlowId: z.string(), existing: z.boolean() }),
  event("flow.failed", { applicantId, reason: z.string() }),
  event("flow.retried", { applicantId }),
  event("batch.viewed", { applicantId, batchId }),
  event("batch.submitted", { applicantId, batchId, documentCount: z.int() }),
  event("batch.sent", { applicantId, batchId, atlasBatchId: z.string().nullable(), documentCount: z.int() }),
  event("batch.resent", { applicantId, batchId, documentCount: z.int() }),
  event("batch.completed", { applicantId, batchId, readCount: z.int(), problemCount: z.int() }),
  event("document.viewed", { applicantId, batchId: batchId.nullable(), documentId }),
  event("document.read", { applicantId, batchId, documentId, documentType: z.string() }),
  event("document.failed", { applicantId, batchId, documentId, code: z.string() }),
  event("document.field-confirmed", { applicantId, batchId, documentId, field: z.string() }),
  event("document.field-corrected", { applicantId, batchId, documentId, field: z.string() }),
  event("document.approved", { applicantId, batchId, documentId }),
  event("document.rejected", { applicantId, batchId, documentId, reason: z.string() }),
  event("document.asked-again", { applicantId, batchId, documentId, reason: z.string() }),
  event("document.review-reopened", { applicantId, batchId, documentId }),
  event("document.password-given", { applicantId, batchId, documentId }),
  event("document.original-deleted", { applicantId, batchId, documentId }),
  event("document.discarded", { applicantId, documentId }),
  event("whatsapp.received", {
    inboxId,
    applicantId: applicantId.nullable(),
    documentId: documentId.nullable(),
    senderEnd,
    contentType: z.string(),
    byteSize: z.int(),
  }),
  event("whatsapp.not-taken", { inboxId, applicantId: applicantId.nullable(), problem: z.string() }),
  event("whatsapp.assigned", { inboxId, applicantId, documentId, senderEnd }),
  event("whatsapp.dismissed", { inboxId, senderEnd }),
  event("whatsapp.replied", { applicantId, fileCount: z.int() }),
  event("delivery.redelivery-asked", { deliveryId: z.string() }),
  event("analytics.downloaded", {
    chart: z.string(),
    /** What it is narrowed by, as the page's address has it. */
    filters: z.string(),
    rows: z.int(),
  }),
  event("user.created", { userId, role: z.string(), branchId: z.string() }),
  event("user.role-changed", { userId, from: z.string(), to: z.string() }),
  event("user.branch-changed", { userId, from: z.string(), to: z.string() }),
  event("user.deactivated", { userId }),
  event("user.reactivated", { userId }),
  event("user.password-reset", { userId }),
  event("branch.created", { branchId: z.string(), code: z.string() }),
  event("audit.checked", { result: z.enum(["unbroken", "broken"]), events: z.int() }),
  event("user.signed-in", { userId }),
  event("user.sign-in-refused", { userId, reason: z.enum(["wrong-password", "deactivated"]) }),
]);
export type AuditEventBody = z.infer<typeof AuditEventBody>;

/** Somebody opened a record and saw what is in it; all of them name the applicant it is about. */
export const lookTypes = ["applicant.viewed", "batch.viewed", "document.viewed"] as const;
export type Look = Extract<AuditEventBody, { type: (typeof lookTypes)[number] }>;
