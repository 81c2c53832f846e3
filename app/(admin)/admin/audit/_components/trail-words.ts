import { typeName } from "@/app/(officer)/_components/document-words";
import { AuditEventBody } from "@/lib/audit/events";
import type { TrailRow } from "@/lib/audit/schema";
import type { Words } from "@/lib/i18n/translator";
import { type AuditWords, auditWords } from "../../batches/[batchId]/_components/audit-words";

/** The words that the trail's sentences are made of. */
export interface TrailWords extends AuditWords {
  auditTrail: Words<"auditTrail">;
  flow: Words<"flow">;
  users: Words<"users">;
  whatsapp: Words<"whatsapp">;
}

function roleName(t: Words<"users">, role: string): string {
  const key = `roles.${role}`;
  return t.has(key) ? t.at(key) : role;
}

/** Why a flow was not opened: a code of ours, or what Atlas says itself. */
function failureWords(t: Words<"flow">, reason: string): string {
  const key = `failures.${reason}`;
  return t.has(key) ? t.at(key) : reason;
}

function mediaProblem(t: Words<"whatsapp">, problem: string): string {
  const key = `problems.${problem}`;
  return t.has(key) ? t.at(key) : problem;
}

/**
 * An event of the trail as one plain sentence, with what ids are called today. One of an older version, which today's
 * declaration no longer reads, is shown by its name alone rather than hidden.
 */
export function trailWords(
  areas: TrailWords,
  row: Pick<TrailRow, "type" | "data" | "document">,
  names: Record<string, string>,
): string {
  const { auditTrail: t, documents, flow, users, whatsapp } = areas;
  const parsed = AuditEventBody.safeParse({ ...row.data, type: row.type });
  if (!parsed.success) return row.type;
  const event = parsed.data;
  const called = (id: string) => names[id] ?? id;
  switch (event.type) {
    case "applicant.viewed":
      return t("sentences.applicantViewed");
    case "applicant.created": {
      const expected = event.expectedDocuments.map((type) => typeName(documents, type)).join(", ");
      return expected ? t("sentences.applicantCreatedFor", { documents: expected }) : t("sentences.applicantCreated");
    }
    case "flow.opened":
      return t(event.existing ? "sentences.flowOpenedBefore" : "sentences.flowOpened");
    case "flow.failed":
      return t("sentences.flowFailed", { reason: failureWords(flow, event.reason) });
    case "flow.retried":
      return t("sentences.flowRetried");
    case "whatsapp.received":
      return t(event.applicantId ? "sentences.whatsappReceived" : "sentences.whatsappUnassigned");
    case "whatsapp.not-taken":
      return t("sentences.whatsappNotTaken", { problem: mediaProblem(whatsapp, event.problem) });
    case "whatsapp.assigned":
      return t("sentences.whatsappAssigned");
    case "whatsapp.dismissed":
      return t("sentences.whatsappDismissed");
    case "whatsapp.replied":
      return t("sentences.whatsappReplied", { count: event.fileCount });
    case "delivery.redelivery-asked":
      return t("sentences.redeliveryAsked");
    case "analytics.downloaded": {
      const { rows, filters } = event;
      return t("sentences.chartDownloaded", { chart: event.chart.replace("-", ""), rows, filters });
    }
    case "user.created": {
      const role = roleName(users, event.role);
      return t("sentences.userCreated", { user: called(event.userId), role, branch: called(event.branchId) });
    }
    case "user.role-changed": {
      const [from, to] = [roleName(users, event.from), roleName(users, event.to)];
      return t("sentences.roleChanged", { user: called(event.userId), from, to });
    }
    case "user.branch-changed":
      return t("sentences.branchChanged", {
        user: called(event.userId),
        from: called(event.from),
        to: called(event.to),
      });
    case "user.deactivated":
      return t("sentences.deactivated", { user: called(event.userId) });
    case "user.reactivated":
      return t("sentences.reactivated", { user: called(event.userId) });
    case "user.password-reset":
      return t("sentences.passwordReset", { user: called(event.userId) });
    case "branch.created":
      return t("sentences.branchCreated", { branch: called(event.branchId), code: event.code });
    case "audit.checked":
      return event.result === "unbroken"
        ? t("sentences.checked", { events: event.events })
        : t("sentences.checkedBroken", { events: String(event.events) });
    case "user.signed-in":
      return t("sentences.signedIn");
    case "user.sign-in-refused":
      return t(event.reason === "deactivated" ? "sentences.wasDeactivated" : "sentences.wrongPassword");
    default:
      return auditWords(areas, row, row.document?.fileName ?? undefined);
  }
}

/** Browser and system of an event's request in the reader's words; they are kept as `Chrome on Windows`. */
export function agentWords(t: Words<"auditTrail">, agent: string): string {
  const [browser = agent, system] = agent.split(" on ");
  if (system) return t("origin.browser", { browser, system });
  return agent === "Another program" ? t("origin.program") : agent;
}
