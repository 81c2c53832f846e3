import { formatCount } from "@/app/_ui/format";
import { typeName } from "@/app/(officer)/_components/document-words";
import { AuditEventBody } from "@/lib/audit/events";
import type { AuditEventView } from "@/lib/audit/list-events";
import { describeProblem } from "@/lib/documents/problems";

const problemTitle = (code: string) => `${describeProblem(code, null)?.title ?? "not read"} (${code})`;

/**
 * An audit event as one plain sentence. An event of an older version, which today's declaration no longer reads, is shown
 * by its name alone rather than hidden.
 */
export function auditWords({ type, data }: Pick<AuditEventView, "type" | "data">, fileName = "A document"): string {
  const parsed = AuditEventBody.safeParse({ ...data, type });
  if (!parsed.success) return type;
  const event = parsed.data;
  switch (event.type) {
    case "batch.viewed":
      return "Looked at the batch";
    case "batch.submitted":
      return `Submitted ${formatCount(event.documentCount, "document")}`;
    case "batch.sent":
      return `Atlas took ${formatCount(event.documentCount, "document")}`;
    case "batch.resent":
      return `Sent ${formatCount(event.documentCount, "document")} again`;
    case "batch.completed":
      return event.problemCount === 0
        ? `Finished: ${formatCount(event.readCount, "document")} read`
        : `Finished: ${event.readCount} read, ${event.problemCount} with a problem`;
    case "document.viewed":
      return `Looked at ${fileName}`;
    case "document.read":
      return `${fileName} was read: ${typeName(event.documentType)}`;
    case "document.failed":
      return `${fileName}: ${problemTitle(event.code)}`;
    case "document.password-given":
      return `The password of ${fileName} was given`;
    case "document.original-deleted":
      return `The file of ${fileName} was deleted: it shows an Aadhaar number`;
    case "document.discarded":
      return `${fileName} was taken away before it was submitted`;
    default:
      return type; // other events belong to applicants and users, not to a batch
  }
}
