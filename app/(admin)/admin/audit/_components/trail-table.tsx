import Link from "next/link";
import { useWords } from "#use-words";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import type { TrailRow } from "@/lib/audit/schema";
import { applicantActor, systemActor } from "@/lib/auth/actor";
import type { Words } from "@/lib/i18n/translator";
import { agentWords, type TrailWords, trailWords } from "./trail-words";

interface TrailTableProps {
  rows: TrailRow[];
  /** What users and branches are called, by their ids. */
  names: Record<string, string>;
}

/** Events, newest first. On a phone time, person and origin fold under the sentence. */
export function TrailTable({ rows, names }: TrailTableProps) {
  const t = useWords("auditTrail");
  const audit = useWords("audit");
  const areas: TrailWords = {
    ...{ auditTrail: t, audit },
    documents: useWords("documents"),
    fields: useWords("fields"),
    review: useWords("review"),
    flow: useWords("flow"),
    users: useWords("users"),
    whatsapp: useWords("whatsapp"),
    settings: useWords("settings"),
    queue: useWords("queue"),
    retention: useWords("retention"),
  };
  return (
    <Table label={t("events")}>
      <thead>
        <tr>
          <Th className="max-md:hidden">{t("columns.when")}</Th>
          <Th className="max-md:hidden">{t("columns.who")}</Th>
          <Th>{t("columns.what")}</Th>
          <Th className="max-sm:hidden">{t("columns.record")}</Th>
          <Th className="max-lg:hidden">{t("columns.origin")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="whitespace-nowrap align-top max-md:hidden">
              <Time value={row.at} className="tabular-nums" />
              <EventNumber t={t} row={row} />
            </Td>
            <Td className="align-top max-md:hidden">{actorName(audit, row)}</Td>
            <Td className="align-top">
              <span className="wrap-anywhere">{trailWords(areas, row, names)}</span>
              <span className="block text-ink-muted text-sm md:hidden">
                {actorName(audit, row)}, <Time value={row.at} />
              </span>
              <span className="block font-mono text-ink-faint text-xs max-md:hidden">{row.type}</span>
              <span className="mt-1 block text-sm sm:hidden">
                <Records t={t} row={row} />
              </span>
              <span className="block text-ink-faint text-xs lg:hidden">
                <Origin t={t} row={row} />
              </span>
            </Td>
            <Td className="align-top text-sm max-sm:hidden">
              <Records t={t} row={row} />
            </Td>
            <Td className="align-top text-ink-muted text-sm max-lg:hidden">
              <Origin t={t} row={row} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

interface CellProps {
  t: Words<"auditTrail">;
  row: TrailRow;
}

/** Who are no users have names in the reader's language. */
function actorName(t: Words<"audit">, row: TrailRow): string {
  if (row.actorName === systemActor.name) return t("system");
  return row.actorName === applicantActor.name ? t("applicant") : row.actorName;
}

function EventNumber({ t, row: { sequence } }: CellProps) {
  return (
    <span className="block text-ink-faint text-xs tabular-nums">
      {sequence === null ? t("beforeChain") : t("event", { sequence })}
    </span>
  );
}

/** Links to what an event is about. */
function Records({ t, row: { applicant, batchId, document } }: CellProps) {
  const links = [
    applicant && { href: `/applicants/${applicant.id}`, label: applicant.name },
    batchId && { href: `/admin/batches/${batchId}`, label: t("records.batch") },
    document?.fileName && { href: `/documents/${document.id}`, label: t("records.document") },
  ].filter((link) => link !== null && link !== "" && link !== undefined);
  if (links.length === 0) return <span className="text-ink-faint">—</span>;
  return (
    <span className="flex flex-wrap gap-x-3">
      {links.map(({ href, label }) => (
        <Link key={href} href={href} prefetch={false} className="link wrap-anywhere inline-flex min-h-6 items-center">
          {label}
        </Link>
      ))}
    </span>
  );
}

function Origin({ t, row: { actorName, address, agent } }: CellProps) {
  if (!address && !agent) return t(actorName === systemActor.name ? "origin.inside" : "origin.unknown");
  return (
    <>
      <span className="wrap-anywhere font-mono">{address ?? t("origin.unknown")}</span>
      {agent ? <span className="block whitespace-nowrap text-ink-faint text-xs">{agentWords(t, agent)}</span> : null}
    </>
  );
}
