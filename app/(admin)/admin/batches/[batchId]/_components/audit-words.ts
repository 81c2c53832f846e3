import { typeName } from "@/app/(officer)/_components/document-words";
import { problemWords } from "@/app/(officer)/_components/problem-words";
import { AuditEventBody } from "@/lib/audit/events";
import type { AuditEventView } from "@/lib/audit/list-events";
import type { Words } from "@/lib/i18n/translator";

/**
 * An audit event as one plain sentence. An event of an older version, which today's declaration no longer reads, is shown
 * by its name alone rather than hidden.
 */
export function auditWords(
  t: Words<"audit">,
  documents: Words<"documents">,
  { type, data }: Pick<AuditEventView, "type" | "data">,
  file: string = t("aDocument"),
): string {
  const parsed = AuditEventBody.safeParse({ ...data, type });
  if (!parsed.success) return type;
  const event = parsed.data;
  switch (event.type) {
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
    case "document.read":
      return t("read", { file, type: typeName(documents, event.documentType) });
    case "document.failed": {
      const { title: problem } = problemWords(documents, { code: event.code, reason: null });
      return t("failed", { file, problem, code: event.code });
    }
    case "document.password-given":
      return t("passwordGiven", { file });
    case "document.original-deleted":
      return t("originalDeleted", { file });
    case "document.discarded":
      return t("discarded", { file });
    default:
      return type; // other events belong to applicants and users, not to a batch
  }
}
