import { useWords } from "#use-words";
import { Time } from "@/app/_ui/time";
import type { AuditEventView } from "@/lib/audit/list-events";
import { systemActor } from "@/lib/auth/actor";
import type { DocumentSummary } from "@/lib/documents/schema";
import { auditWords } from "./audit-words";

interface AuditTrailProps {
  events: AuditEventView[];
  documents: DocumentSummary[];
}

/** Every audit event of a batch in time order: what, by whom, when; its kept name stands small, for support. */
export function AuditTrail({ events, documents }: AuditTrailProps) {
  const t = useWords("audit");
  const areas = { audit: t, documents: useWords("documents"), fields: useWords("fields"), review: useWords("review") };
  const fileNames = new Map(documents.map(({ id, fileName }) => [id, fileName]));
  if (events.length === 0) return <p className="text-ink-muted">{t("none")}</p>;
  return (
    <ol aria-label={t("title")} className="panel divide-y">
      {events.map((event) => (
        <li key={event.id} className="flex flex-wrap items-baseline gap-x-5 gap-y-0.5 px-4 py-2.5">
          <Time value={event.at} className="w-40 shrink-0 text-ink-muted text-sm tabular-nums" />
          <span className="min-w-0 flex-1 basis-64">
            <span className="break-words">{auditWords(areas, event, fileNames.get(event.documentId ?? ""))}</span>
            <span className="block text-ink-faint text-xs">
              {event.actorName === systemActor.name ? t("system") : event.actorName} ·{" "}
              <span className="font-mono">{event.type}</span>
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
