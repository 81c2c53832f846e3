import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, type AuditContext, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { summaryInclude, toSummary } from "@/lib/documents/summary";
import { AppError } from "@/lib/errors";
import { listThresholds } from "@/lib/settings/thresholds";
import { holdsAadhaarNumber } from "./aadhaar-number";
import { lockDocument } from "./lock-document";
import type { CheckField } from "./schema";

/**
 * Keeps that a person looked at a field, and what it says in truth. The read value stays beside it.
 * @throws AppError not_found; review_changed where the document was read anew meanwhile or is approved already;
 * invalid_input for a full Aadhaar number
 */
export async function checkField(actor: Actor, input: CheckField, context: AuditContext = {}): Promise<void> {
  const { documentId, part, field, readValue, value } = input;
  await prisma.$transaction(async (tx) => {
    await lockDocument(tx, documentId);
    const document = await tx.document.findFirst({
      where: { id: documentId, batchId: { not: null }, applicant: visibleApplicants(actor) },
      include: summaryInclude,
    });
    if (!document) throw new AppError("not_found", "There is no such document");
    if (document.state !== "DONE" || document.reviewState === "APPROVED") throw reviewChanged();
    if (value && holdsAadhaarNumber(value, document.documentTypes)) {
      const message = "Of an Aadhaar number only the last four digits are kept: write XXXX XXXX 1234.";
      throw new AppError("invalid_input", message, { fields: { value: message } });
    }
    const { fields } = toSummary(document, await listThresholds(tx));
    const known = fields.find((one) => one.name === field && (one.part ?? 0) === part);
    const wasRead = known?.check ? known.check.readValue : known?.value;
    if (!known || wasRead !== readValue) throw reviewChanged();
    const { applicantId, batchId, attempt } = document;
    const { confidence } = known;
    await tx.fieldCheck.create({
      data: { documentId, attempt, part, field, readValue, confidence, value, userId: actor.id },
    });
    const type = value === readValue ? "document.field-confirmed" : "document.field-corrected";
    await recordAudit(tx, actor, { type, applicantId, batchId: batchId ?? "", documentId, field }, context);
  });
}

/** The page is out of date. */
export const reviewChanged = () =>
  new AppError("review_changed", "This document has changed since you opened it. Reload the page and look again.");
