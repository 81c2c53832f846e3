import { formatCount } from "@/app/_ui/format";
import { roleName } from "@/app/_ui/role-words";
import { typeName } from "@/app/(officer)/_components/document-words";
import { AuditEventBody } from "@/lib/audit/events";
import type { TrailRow } from "@/lib/audit/schema";
import { type Role, roles } from "@/lib/auth/actor";
import { auditWords } from "../../batches/[batchId]/_components/audit-words";

/** Each kind of event in the words of the filter. */
export const kindWords: Record<AuditEventBody["type"], string> = {
  "applicant.viewed": "Applicant looked at",
  "applicant.created": "Applicant created",
  "flow.opened": "Flow opened at Atlas",
  "flow.failed": "Flow refused by Atlas",
  "flow.retried": "Flow tried again",
  "batch.viewed": "Batch looked at",
  "batch.submitted": "Batch submitted",
  "batch.sent": "Batch sent to Atlas",
  "batch.resent": "Documents sent again",
  "batch.completed": "Batch finished",
  "document.viewed": "Document looked at",
  "document.read": "Document read",
  "document.failed": "Document not read",
  "document.password-given": "Password given",
  "document.original-deleted": "Original deleted",
  "document.discarded": "Upload taken back",
  "delivery.redelivery-asked": "Result sent again",
  "user.created": "User created",
  "user.role-changed": "Role changed",
  "user.branch-changed": "Branch changed",
  "user.deactivated": "User deactivated",
  "user.reactivated": "User activated",
  "user.password-reset": "Password reset",
  "branch.created": "Branch opened",
  "audit.checked": "Events checked",
  "user.signed-in": "Signed in",
  "user.sign-in-refused": "Sign-in refused",
};

const asRole = (role: string) => (roles.includes(role as Role) ? roleName(role as Role) : role);
const refusals = { "wrong-password": "the password was wrong", deactivated: "the user is deactivated" };

/**
 * An event of the trail as one plain sentence, with what ids are called today. One of an older version, which today's
 * declaration no longer reads, is shown by its name alone rather than hidden.
 */
export function trailWords(row: Pick<TrailRow, "type" | "data" | "document">, names: Record<string, string>): string {
  const parsed = AuditEventBody.safeParse({ ...row.data, type: row.type });
  if (!parsed.success) return row.type;
  const event = parsed.data;
  const called = (id: string) => names[id] ?? id;
  switch (event.type) {
    case "applicant.viewed":
      return "Looked at the applicant";
    case "applicant.created":
      return event.expectedDocuments.length > 0
        ? `Created the applicant, who is to bring: ${event.expectedDocuments.map(typeName).join(", ")}`
        : "Created the applicant";
    case "flow.opened":
      return event.existing ? "Atlas had opened the flow before" : "Atlas opened the flow";
    case "flow.failed":
      return `Atlas did not open the flow: ${event.reason}`;
    case "flow.retried":
      return "Asked Atlas once more to open the flow";
    case "delivery.redelivery-asked":
      return "Asked Atlas to send a result again";
    case "user.created":
      return `Created the user ${called(event.userId)}: ${asRole(event.role)}, ${called(event.branchId)}`;
    case "user.role-changed":
      return `Changed the role of ${called(event.userId)} from ${asRole(event.from)} to ${asRole(event.to)}`;
    case "user.branch-changed":
      return `Moved ${called(event.userId)} from ${called(event.from)} to ${called(event.to)}`;
    case "user.deactivated":
      return `Deactivated ${called(event.userId)}`;
    case "user.reactivated":
      return `Let ${called(event.userId)} in again`;
    case "user.password-reset":
      return `Reset the password of ${called(event.userId)}`;
    case "branch.created":
      return `Opened the branch ${called(event.branchId)} (${event.code})`;
    case "audit.checked":
      return event.result === "unbroken"
        ? `Checked ${formatCount(event.events, "event")}: all as recorded`
        : `Checked the events: something is wrong after event ${event.events}`;
    case "user.signed-in":
      return "Signed in";
    case "user.sign-in-refused":
      return `Was not let in: ${refusals[event.reason]}`;
    default:
      return auditWords(row, row.document?.fileName ?? undefined);
  }
}
