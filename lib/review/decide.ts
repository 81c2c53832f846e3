import "server-only";
import type { AuditEventBody } from "@/lib/audit/events";
import { recordAudit } from "@/lib/audit/record";
import { permits } from "@/lib/auth/access";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { summaryInclude, toSummary } from "@/lib/documents/summary";
import { AppError } from "@/lib/errors";
import { getProductType } from "@/lib/settings/product-types";
import { listThresholds } from "@/lib/settings/thresholds";
import { reviewChanged } from "./check-field";
import { lockDocument } from "./lock-document";
import type { Decide, ReviewStateView } from "./schema";
import { approve, type Refusal } from "./state";

const refusals: Record<Refusal, (unchecked: number) => AppError> = {
  review_changed: reviewChanged,
  same_person: () => new AppError("same_person", "approvedFirst"),
  second_person_only: () => new AppError("second_person_only", "secondApprovalRefused"),
  fields_unchecked: (count) => new AppError("fields_unchecked", { reason: "fieldsUnchecked", args: { count } }),
};

const isRefusal = (outcome: ReviewStateView | Refusal): outcome is Refusal => outcome in refusals;

interface Subject {
  applicantId: string;
  batchId: string;
  documentId: string;
}

/** A decision as the auditor reads it: the note is the reviewer's own, and not kept there. */
function eventOf(input: Decide, about: Subject): AuditEventBody {
  switch (input.decision) {
    case "APPROVE":
      return { type: "document.approved", ...about };
    case "REJECT":
      return { type: "document.rejected", ...about, reason: input.reason };
    case "ASK_AGAIN":
      return { type: "document.asked-again", ...about, reason: input.reason };
    case "REOPEN":
      return { type: "document.review-reopened", ...about };
  }
}

async function loadDocument(tx: Tx, actor: Actor, documentId: string) {
  const document = await tx.document.findFirst({
    where: { id: documentId, batchId: { not: null }, applicant: visibleApplicants(actor) },
    include: { ...summaryInclude, applicant: { select: { productType: true } } },
  });
  if (!document) throw new AppError("not_found", "noDocument");
  if (document.state !== "DONE" || document.clearedAt) throw reviewChanged();
  return document;
}

type LoadedDocument = Awaited<ReturnType<typeof loadDocument>>;

/** Who gave the approval that the document's state rests on. */
async function firstApprover(tx: Tx, { id: documentId, attempt, reviewState }: LoadedDocument) {
  if (reviewState !== "APPROVED_ONCE") return null;
  const newest = await tx.documentReview.findFirst({ where: { documentId, attempt }, orderBy: { id: "desc" } });
  return newest?.reviewerId ?? null;
}

async function approvedState(tx: Tx, actor: Actor, document: LoadedDocument): Promise<ReviewStateView> {
  const { fields, documentType } = toSummary(document, await listThresholds(tx));
  if (documentType === null) throw new AppError("not_recognised", "typeUnknown");
  const product = await getProductType(document.applicant.productType, tx);
  const unchecked = fields.filter(({ mustCheck }) => mustCheck).length;
  const outcome = approve({
    state: document.reviewState,
    needsSecondApproval: product?.needsSecondApproval ?? false,
    firstApproverId: await firstApprover(tx, document),
    unchecked,
    actor: { id: actor.id, maySecond: permits("approveSecond", actor) },
  });
  if (isRefusal(outcome)) throw refusals[outcome](unchecked);
  return outcome;
}

/**
 * Takes a decision about a document that was read. Decisions stand one after the other; the newest counts.
 * @returns the state it leads to
 * @throws AppError not_found; review_changed where somebody was quicker; not_recognised, fields_unchecked, same_person and
 * second_person_only where it cannot be approved
 */
export async function decide(actor: Actor, input: Decide): Promise<ReviewStateView> {
  const { documentId, decision } = input;
  return prisma.$transaction(async (tx) => {
    await lockDocument(tx, documentId);
    const document = await loadDocument(tx, actor, documentId);
    const { applicantId, batchId, attempt, reviewState } = document;
    const isDecided = reviewState !== "PENDING";
    if (decision === "REOPEN" ? !isDecided : isDecided && reviewState !== "APPROVED_ONCE") throw reviewChanged();
    const state =
      decision === "APPROVE"
        ? await approvedState(tx, actor, document)
        : ({ REJECT: "REJECTED", ASK_AGAIN: "ASKED_AGAIN", REOPEN: "PENDING" } as const)[decision];
    const { reason = null, note = null } = "reason" in input ? input : {};
    await tx.documentReview.create({ data: { documentId, attempt, decision, reason, note, reviewerId: actor.id } });
    await tx.document.update({ where: { id: documentId }, data: { reviewState: state } });
    await recordAudit(tx, actor, eventOf(input, { applicantId, batchId: batchId ?? "", documentId }));
    return state;
  });
}
