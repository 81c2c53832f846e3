import Link from "next/link";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import type { TrailRow } from "@/lib/audit/schema";
import { pageWords } from "./page-words";
import { trailWords } from "./trail-words";

interface TrailTableProps {
  rows: TrailRow[];
  /** What users and branches are called, by their ids. */
  names: Record<string, string>;
}

/** Events, newest first. On a phone time, person and origin fold under the sentence. */
export function TrailTable({ rows, names }: TrailTableProps) {
  return (
    <Table label="Audit events">
      <thead>
        <tr>
          <Th className="max-md:hidden">When</Th>
          <Th className="max-md:hidden">Who</Th>
          <Th>What</Th>
          <Th className="max-sm:hidden">Record</Th>
          <Th className="max-lg:hidden">From where</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="whitespace-nowrap align-top max-md:hidden">
              <Time value={row.at} className="tabular-nums" />
              <EventNumber row={row} />
            </Td>
            <Td className="align-top max-md:hidden">{row.actorName}</Td>
            <Td className="align-top">
              <span className="wrap-anywhere">{trailWords(row, names)}</span>
              <span className="block text-ink-muted text-sm md:hidden">
                {row.actorName}, <Time value={row.at} />
              </span>
              <span className="block font-mono text-ink-faint text-xs max-md:hidden">{row.type}</span>
              <span className="mt-1 block text-sm sm:hidden">
                <Records row={row} />
              </span>
              <span className="block text-ink-faint text-xs lg:hidden">
                <Origin row={row} />
              </span>
            </Td>
            <Td className="align-top text-sm max-sm:hidden">
              <Records row={row} />
            </Td>
            <Td className="align-top text-ink-muted text-sm max-lg:hidden">
              <Origin row={row} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function EventNumber({ row: { sequence } }: { row: TrailRow }) {
  return (
    <span className="block text-ink-faint text-xs tabular-nums">
      {sequence === null ? pageWords.beforeChain : `Event ${sequence}`}
    </span>
  );
}

/** Links to what an event is about. */
function Records({ row: { applicant, batchId, document } }: { row: TrailRow }) {
  const links = [
    applicant && { href: `/applicants/${applicant.id}`, label: applicant.name },
    batchId && { href: `/admin/batches/${batchId}`, label: "Batch" },
    document?.fileName && { href: `/documents/${document.id}`, label: "Document" },
  ].filter((link) => link !== null && link !== "" && link !== undefined);
  if (links.length === 0) return <span className="text-ink-faint">—</span>;
  return (
    <span className="flex flex-wrap gap-x-3">
      {links.map(({ href, label }) => (
        <Link key={href} href={href} prefetch={false} className="link wrap-anywhere">
          {label}
        </Link>
      ))}
    </span>
  );
}

function Origin({ row: { actorName, address, agent } }: { row: TrailRow }) {
  if (!address && !agent) return actorName === "System" ? pageWords.inside : pageWords.unknownOrigin;
  return (
    <>
      <span className="wrap-anywhere font-mono">{address ?? pageWords.unknownOrigin}</span>
      {agent ? <span className="block whitespace-nowrap text-ink-faint text-xs">{agent}</span> : null}
    </>
  );
}
