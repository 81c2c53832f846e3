import { typeName } from "@/app/(officer)/_components/document-words";
import { fieldLabel } from "@/app/(officer)/_components/field-words";
import { problemWords } from "@/app/(officer)/_components/problem-words";
import { reasonWords } from "@/app/(officer)/_components/review-words";
import { AuditEventBody } from "@/lib/audit/events";
import type { AuditEventView } from "@/lib/audit/list-events";
import type { Words } from "@/lib/i18n/translator";

/** The words that events are made of. */
export interface AuditWords {
  audit: Words<"audit">;
  documents: Words<"documents">;
  fields: Words<"fields">;
  review: Words<"review">;
}

/**
 * An audit event as one plain sentence. An event of an older version, which today's declaration no longer reads, is shown
 * by its name alone rather than hidden.
 */
export function auditWords(
  { audit: t, documents, fields, review }: AuditWords,
  { type, data }: Pick<AuditEventView, "type" | "data">,
  file: string = t("aDocument"),
): string {
  const parsed = AuditEventBody.safeParse({ ...data, type });
  if (!parsed.success) return type;
  const event = parsed.data;
  switch (event.type) {
    case "batch.viewed":
      return t("batchViewed");
    case "batch.submitted":
      return t("submitted", { count: event.documentCount });
    case "batch.sent":
      return t("sent", { count: event.documentCount });
    case "batch.resent":
      return t("resent", { count: event.documentCount });
    case "batch.completed":
      return event.problemCount === 0
        ? t("completed", { count: event.readCount })
        : t("completedWithProblems", { read: event.readCount, problems: event.problemCount });
    case "document.viewed":
      return t("documentViewed", { file });
    case "document.found":
      return t("documentFound", { file });
    case "document.read":
      return t("read", { file, type: typeName(documents, event.documentType) });
    case "document.failed": {
      const { title: problem } = problemWords(documents, { code: event.code, reason: null });
      return t("failed", { file, problem, code: event.code });
    }
    case "document.field-confirmed":
      return t("fieldConfirmed", { file, field: fieldLabel(fields, event.field) });
    case "document.field-corrected":
      return t("fieldCorrected", { file, field: fieldLabel(fields, event.field) });
    case "document.approved":
      return t("approved", { file });
    case "document.rejected":
      return t("rejected", { file, reason: reasonWords(review, event.reason) });
    case "document.asked-again":
      return t("askedAgain", { file, reason: reasonWords(review, event.reason) });
    case "document.review-reopened":
      return t("reviewReopened", { file });
    case "document.password-given":
      return t("passwordGiven", { file });
    case "document.original-deleted":
      return t("originalDeleted", { file });
    case "document.cleared":
      return t(event.atlas === "erased" ? "cleared" : "clearedHere", { file });
    case "document.discarded":
      return t("discarded", { file });
    case "document.lapsed":
      return t("lapsed", { file });
    case "document.repeated":
      return t("repeated", { file });
    default:
      return type; // other events belong to applicants and users, not to a batch
  }
}
