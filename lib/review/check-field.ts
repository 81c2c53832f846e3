import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { summaryInclude, toSummary } from "@/lib/documents/summary";
import { AppError } from "@/lib/errors";
import { holdsAadhaarNumber } from "./aadhaar-number";
import { lockDocument } from "./lock-document";
import { plainText } from "./review-fields";
import type { CheckField } from "./schema";

/** The page is out of date. */
export const reviewChanged = () => new AppError("review_changed", "reviewChanged");

/**
 * Keeps that a person looked at a field, and what it says in truth. The read value stays beside it.
 * @throws AppError not_found; review_changed where the document was read anew meanwhile or is approved already;
 * invalid_input for a full Aadhaar number
 */
export async function checkField(actor: Actor, input: CheckField): Promise<void> {
  const { documentId, attempt, part, field } = input;
  await prisma.$transaction(async (tx) => {
    await lockDocument(tx, documentId);
    const document = await tx.document.findFirst({
      where: { id: documentId, batchId: { not: null }, applicant: visibleApplicants(actor) },
      include: summaryInclude,
    });
    if (!document) throw new AppError("not_found", "noDocument");
    const { applicantId, batchId, state, reviewState, documentTypes } = document;
    if (state !== "DONE" || reviewState === "APPROVED" || document.attempt !== attempt) throw reviewChanged();
    if (input.value && holdsAadhaarNumber(input.value, documentTypes)) {
      throw new AppError("invalid_input", "aadhaarTyped", { fields: { value: "aadhaarTyped" } });
    }
    const { fields } = toSummary({ ...document, fieldChecks: [] }, []);
    const read = fields.find((one) => one.name === field && (one.part ?? 0) === part);
    if (!read) throw reviewChanged();
    const readValue = plainText(read.value);
    const value = input.value === undefined ? readValue : input.value;
    const { confidence } = read;
    await tx.fieldCheck.create({
      data: { documentId, attempt, part, field, readValue, confidence, value, userId: actor.id },
    });
    const type = value === readValue ? "document.field-confirmed" : "document.field-corrected";
    await recordAudit(tx, actor, { type, applicantId, batchId: batchId ?? "", documentId, field });
  });
}
