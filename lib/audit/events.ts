import { z } from "zod";

const applicantId = z.string();
const batchId = z.string();
const documentId = z.string();
const userId = z.string();
const inboxId = z.string();
const commentId = z.string();
/** The last four digits of a phone number; null where WhatsApp hides it. */
const senderEnd = z.string().max(4).nullable();
const linkId = z.string();
/** What somebody agreed to, and how. */
const consentFacts = {
  applicantId,
  version: z.string(),
  language: z.string(),
  way: z.enum(["IN_PERSON", "BY_LINK", "BY_SYSTEM"]),
  linkId: linkId.nullable(),
};
const event = <Type extends string, Facts extends z.ZodRawShape>(type: Type, facts: Facts) =>
  z.strictObject({ type: z.literal(type), ...facts });

const erasureId = z.string();
/** What is set about a product type; of a change, what it changed. */
const productSettings = z
  .strictObject({
    name: z.string(),
    expectedDocuments: z.array(z.string()),
    crossChecks: z.array(z.string()),
    needsSecondApproval: z.boolean(),
    isRetired: z.boolean(),
  })
  .partial();
/** 0 to 1; null where none was, or is, set. */
const threshold = z.number().nullable();
/** Whether the copies at Atlas went too; another Atlas than our engine may take no such call. */
const atlas = z.enum(["erased", "kept"]);
/** Null: without end. */
const days = z.int().nullable();

/** Everything the desk keeps for the auditor: past tense, ids and safe facts, never identity data. */
export const AuditEventBody = z.discriminatedUnion("type", [
  event("applicant.viewed", { applicantId }),
  event("applicant.created", { applicantId, expectedDocuments: z.array(z.string()) }),
  event("applicant.changed", { applicantId, fields: z.array(z.enum(["name", "phone"])) }),
  event("applicant.assigned", { applicantId, from: userId.nullable(), to: userId.nullable() }),
  event("comment.added", { applicantId, commentId, mentioned: z.int() }),
  event("comment.edited", { applicantId, commentId, mentioned: z.int() }),
  event("comment.deleted", { applicantId, commentId }),
  event("flow.opened", { applicantId, atlasFlowId: z.string(), existing: z.boolean() }),
  event("flow.failed", { applicantId, reason: z.string() }),
  event("flow.retried", { applicantId }),
  event("batch.viewed", { applicantId, batchId }),
  event("batch.submitted", { applicantId, batchId, documentCount: z.int() }),
  event("batch.sent", { applicantId, batchId, atlasBatchId: z.string().nullable(), documentCount: z.int() }),
  event("batch.resent", { applicantId, batchId, documentCount: z.int() }),
  event("batch.completed", { applicantId, batchId, readCount: z.int(), problemCount: z.int() }),
  event("document.viewed", { applicantId, batchId: batchId.nullable(), documentId }),
  /** By the end of a number that was read of it. */
  event("document.found", { applicantId, batchId: batchId.nullable(), documentId }),
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
  /** Sent by the applicant, and sent on by nobody for too long. */
  event("document.lapsed", { applicantId, documentId }),
  event("consent.given", consentFacts),
  event("consent.withdrawn", consentFacts),
  event("link.created", { applicantId, linkId, expiresAt: z.string(), isSingleUse: z.boolean() }),
  event("link.revoked", { applicantId, linkId }),
  event("link.opened", { applicantId, linkId }),
  event("link.finished", { applicantId, linkId }),
  event("link.file-received", {
    ...{ applicantId, linkId, documentId },
    contentType: z.string(),
    byteSize: z.int(),
  }),
  event("co-applicant.added", { applicantId, mainApplicantId: z.string(), expectedDocuments: z.array(z.string()) }),
  event("co-applicant.taken", { applicantId, mainApplicantId: z.string() }),
  event("co-applicant.refused", { applicantId, mainApplicantId: z.string(), reason: z.string() }),
  event("co-applicant.retried", { applicantId, mainApplicantId: z.string() }),
  event("co-applicant.removed", { applicantId, mainApplicantId: z.string() }),
  event("document.repeated", { applicantId, documentId, earlierDocumentId: documentId }),
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
  /** Assigned to nobody for too long. */
  event("whatsapp.lapsed", { inboxId, applicantId: applicantId.nullable(), senderEnd }),
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
  event("view.saved", { viewId: z.string(), isShared: z.boolean() }),
  event("view.deleted", { viewId: z.string() }),
  event("export.started", {
    exportId: z.string(),
    what: z.enum(["batches", "documents", "fields", "report"]),
    format: z.enum(["csv", "json", "ndjson", "pdf"]),
    applicantId: applicantId.nullable(),
    /** What narrows it, as the list's address has it; that a text is looked for, and not which. */
    filters: z.string(),
  }),
  event("export.ended", {
    exportId: z.string(),
    applicantId: applicantId.nullable(),
    rows: z.int(),
    result: z.enum(["complete", "canceled", "failed"]),
  }),
  event("product-type.created", { productType: z.string(), to: productSettings }),
  event("product-type.changed", { productType: z.string(), from: productSettings, to: productSettings }),
  event("threshold.changed", { documentType: z.string(), field: z.string(), from: threshold, to: threshold }),
  event("retention.changed", { documentClass: z.string(), from: days, to: days }),
  event("document.cleared", { applicantId, batchId: batchId.nullable(), documentId, documentClass: z.string(), atlas }),
  event("hold.set", { applicantId, holdId: z.string() }),
  event("hold.lifted", { applicantId, holdId: z.string() }),
  event("erasure.requested", { applicantId, erasureId, reason: z.string(), dueAt: z.iso.datetime() }),
  event("erasure.confirmed", { applicantId, erasureId }),
  event("erasure.cancelled", { applicantId, erasureId }),
  /** `proof` is the SHA-256 of the signed record, base64url. */
  event("applicant.erased", { applicantId, erasureId, rows: z.int(), objects: z.int(), atlas, proof: z.string() }),
  event("job.retried", { jobId: z.string(), job: z.string() }),
  event("branch.renamed", { branchId: z.string(), from: z.string(), to: z.string() }),
  event("branch.closed", { branchId: z.string() }),
  event("branch.reopened", { branchId: z.string() }),
  event("invitation.sent", { invitationId: z.string(), role: z.string(), branchId: z.string() }),
  event("invitation.revoked", { invitationId: z.string() }),
  event("invitation.accepted", { invitationId: z.string(), userId, role: z.string(), branchId: z.string() }),
  /** Taken by nobody. */
  event("invitation.lapsed", { invitationId: z.string() }),
  event("key.created", { keyId: z.string(), name: z.string(), scopes: z.array(z.string()), branchId: z.string() }),
  event("key.revoked", { keyId: z.string(), name: z.string() }),
  event("audit.checked", { result: z.enum(["unbroken", "broken"]), events: z.int() }),
  event("user.signed-in", { userId }),
  event("user.signed-out", { userId }),
  event("user.sessions-ended", { userId, count: z.int() }),
  event("user.password-changed", { userId }),
  event("user.identity-linked", { userId }),
  event("user.second-factor-set-up", { userId }),
  event("user.second-factor-removed", { userId }),
  event("user.second-factor-reset", { userId }),
  event("user.recovery-codes-renewed", { userId }),
  event("user.recovery-code-used", { userId }),
  event("access.second-factor-required", { from: z.array(z.string()), to: z.array(z.string()) }),
  event("user.sign-in-refused", { userId, reason: z.enum(["wrong-password", "wrong-code", "deactivated"]) }),
]);
export type AuditEventBody = z.infer<typeof AuditEventBody>;

/** Somebody saw what is in a record, or found it by that; all of them name the applicant it is about. */
export const lookTypes = ["applicant.viewed", "batch.viewed", "document.viewed", "document.found"] as const;
export type Look = Extract<AuditEventBody, { type: (typeof lookTypes)[number] }>;
