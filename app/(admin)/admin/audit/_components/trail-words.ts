import { formatDateTime } from "@/app/_ui/format";
import { typeName } from "@/app/(officer)/_components/document-words";
import { AuditEventBody } from "@/lib/audit/events";
import type { TrailRow } from "@/lib/audit/schema";
import { isLanguage, languageNames } from "@/lib/i18n/languages";
import type { Words } from "@/lib/i18n/translator";
import { type AuditWords, auditWords } from "../../batches/[batchId]/_components/audit-words";
import { jobWords } from "../../queue/_components/age-words";
import { retentionWords } from "./retention-words";
import { productWords, thresholdWords } from "./settings-words";

/** The words that the trail's sentences are made of. */
export interface TrailWords extends AuditWords {
  auditTrail: Words<"auditTrail">;
  flow: Words<"flow">;
  users: Words<"users">;
  whatsapp: Words<"whatsapp">;
  settings: Words<"settings">;
  queue: Words<"queue">;
  retention: Words<"retention">;
}

function roleName(t: Words<"users">, role: string): string {
  const key = `roles.${role}`;
  return t.has(key) ? t.at(key) : role;
}

const given = {
  IN_PERSON: "sentences.consentGiven",
  BY_LINK: "sentences.consentGivenByLink",
  BY_SYSTEM: "sentences.consentGivenBySystem",
} as const;
const withdrawn = {
  IN_PERSON: "sentences.consentWithdrawn",
  BY_LINK: "sentences.consentWithdrawnByLink",
  BY_SYSTEM: "sentences.consentWithdrawnBySystem",
} as const;

const refusals = {
  deactivated: "sentences.wasDeactivated",
  "wrong-password": "sentences.wrongPassword",
  "wrong-code": "sentences.wrongCode",
} as const;

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
    case "applicant.changed": {
      const what = event.fields.length > 1 ? "both" : (event.fields[0] ?? "both");
      return t("sentences.applicantChanged", { what });
    }
    case "applicant.assigned": {
      const [from, to] = [event.from && called(event.from), event.to && called(event.to)];
      if (!to) return t("sentences.unassigned", { from: from ?? "" });
      return from ? t("sentences.reassigned", { from, to }) : t("sentences.assigned", { to });
    }
    case "comment.added":
      return t("sentences.commented", { count: event.mentioned });
    case "comment.edited":
      return t("sentences.commentEdited");
    case "comment.deleted":
      return t("sentences.commentDeleted");
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
    case "whatsapp.lapsed":
      return t("sentences.whatsappLapsed");
    case "whatsapp.replied":
      return t("sentences.whatsappReplied", { count: event.fileCount });
    case "consent.given": {
      const language = isLanguage(event.language) ? languageNames[event.language] : event.language;
      return t(given[event.way], { version: event.version, language });
    }
    case "consent.withdrawn":
      return t(withdrawn[event.way]);
    case "link.created":
      return t("sentences.linkCreated", { at: formatDateTime(new Date(event.expiresAt), t.language) });
    case "link.revoked":
      return t("sentences.linkRevoked");
    case "link.opened":
      return t("sentences.linkOpened");
    case "link.finished":
      return t("sentences.linkFinished");
    case "link.file-received":
      return t("sentences.linkFileReceived");
    case "co-applicant.added":
      return t("sentences.coApplicantAdded");
    case "co-applicant.taken":
      return t("sentences.coApplicantTaken");
    case "co-applicant.refused":
      return t("sentences.coApplicantRefused", { reason: event.reason });
    case "co-applicant.retried":
      return t("sentences.coApplicantRetried");
    case "co-applicant.removed":
      return t("sentences.coApplicantRemoved");
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
    case "view.saved":
      return t(event.isShared ? "sentences.viewShared" : "sentences.viewSaved");
    case "view.deleted":
      return t("sentences.viewDeleted");
    case "export.started": {
      const { what, filters } = event;
      const format = event.format.toUpperCase();
      return filters
        ? t("sentences.exportFiltered", { what, format, filters })
        : t("sentences.exportStarted", { what, format });
    }
    case "export.ended":
      return t("sentences.exportEnded", { rows: event.rows, result: event.result });
    case "branch.renamed":
      return t("sentences.branchRenamed", { from: event.from, to: event.to });
    case "branch.closed":
      return t("sentences.branchClosed", { branch: called(event.branchId) });
    case "branch.reopened":
      return t("sentences.branchReopened", { branch: called(event.branchId) });
    case "invitation.sent":
      return t("sentences.invited", { role: roleName(users, event.role), branch: called(event.branchId) });
    case "invitation.revoked":
      return t("sentences.invitationRevoked");
    case "invitation.accepted":
      return t("sentences.invitationAccepted", { role: roleName(users, event.role), branch: called(event.branchId) });
    case "invitation.lapsed":
      return t("sentences.invitationLapsed");
    case "key.created": {
      const { name, branchId, scopes } = event;
      return t("sentences.keyCreated", { name, branch: called(branchId), scopes: scopes.join(", ") });
    }
    case "key.revoked":
      return t("sentences.keyRevoked", { name: event.name });
    case "user.identity-linked":
      return t("sentences.identityLinked");
    case "audit.checked":
      return event.result === "unbroken"
        ? t("sentences.checked", { events: event.events })
        : t("sentences.checkedBroken", { events: String(event.events) });
    case "product-type.created":
    case "product-type.changed":
      return productWords(areas, event);
    case "threshold.changed":
      return thresholdWords(areas, event);
    case "retention.changed":
    case "hold.set":
    case "hold.lifted":
    case "erasure.requested":
    case "erasure.confirmed":
    case "erasure.cancelled":
    case "applicant.erased":
      return retentionWords(areas.retention, event);
    case "job.retried":
      return areas.queue("trail.retried", { job: jobWords(areas.queue, event.job) });
    case "user.signed-in":
      return t("sentences.signedIn");
    case "user.signed-out":
      return t("sentences.signedOut");
    case "user.sessions-ended":
      return t("sentences.sessionsEnded", { user: called(event.userId), count: event.count });
    case "user.password-changed":
      return t("sentences.passwordChanged");
    case "user.second-factor-set-up":
      return t("sentences.secondFactorSetUp");
    case "user.second-factor-removed":
      return t("sentences.secondFactorRemoved");
    case "user.second-factor-reset":
      return t("sentences.secondFactorReset", { user: called(event.userId) });
    case "user.recovery-codes-renewed":
      return t("sentences.codesRenewed");
    case "user.recovery-code-used":
      return t("sentences.codeUsed");
    case "access.second-factor-required": {
      const named = (list: string[]) => list.map((role) => roleName(users, role)).join(", ") || t("sentences.ofNobody");
      return t("sentences.secondFactorRequired", { from: named(event.from), to: named(event.to) });
    }
    case "user.sign-in-refused":
      return t(refusals[event.reason]);
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
