import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useWords } from "#use-words";
import { StateBadge } from "@/app/_ui/state-badge";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import { modeName, typeName } from "@/app/(officer)/_components/document-words";
import type { BatchRow } from "@/lib/batches/schema";

/** Batches, newest first. On a phone the lesser columns fold under the applicant. */
export function BatchTable({ rows }: { rows: BatchRow[] }) {
  const t = useWords("batches");
  const documents = useWords("documents");
  return (
    <Table label={t("all")}>
      <thead>
        <tr>
          <Th>{t("columns.applicant")}</Th>
          <Th>{t("columns.status")}</Th>
          <Th className="max-sm:hidden">{t("columns.documents")}</Th>
          <Th className="max-lg:hidden">{t("columns.types")}</Th>
          <Th className="max-xl:hidden">{t("columns.cameInBy")}</Th>
          <Th className="max-md:hidden">{t("columns.officer")}</Th>
          <Th className="max-md:hidden">{t("columns.submitted")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id} className="relative">
            <Td>
              <Link
                href={`/admin/batches/${row.id}`}
                className="wrap-anywhere rounded-sm font-medium text-ink after:absolute after:inset-0 hover:text-accent hover:underline"
              >
                {row.applicantName}
              </Link>
              <span className="block break-all font-mono text-ink-faint text-xs">{row.applicationId}</span>
              <span className="mt-1 block text-ink-faint text-xs md:hidden">
                {row.officerName}, <Time value={row.createdAt} />
              </span>
            </Td>
            <Td>
              <StateBadge state={row.state} />
              <span className="mt-1 block text-sm sm:hidden">
                <DocumentCounts row={row} />
              </span>
            </Td>
            <Td className="whitespace-nowrap max-sm:hidden">
              <DocumentCounts row={row} />
            </Td>
            <Td className="text-ink-muted max-lg:hidden">
              {row.documentTypes.map((type) => typeName(documents, type)).join(", ") || "—"}
            </Td>
            <Td className="text-ink-muted max-xl:hidden">
              {row.modes.map((mode) => modeName(documents, mode)).join(", ")}
            </Td>
            <Td className="whitespace-nowrap max-md:hidden">
              {row.officerName}
              <span className="block text-ink-faint text-xs">{row.branchName}</span>
            </Td>
            <Td className="whitespace-nowrap text-ink-muted max-md:hidden">
              <Time value={row.createdAt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function DocumentCounts({ row }: { row: BatchRow }) {
  const t = useWords("batches");
  return (
    <>
      <span className="tabular-nums">{t("readOf", { read: row.readCount, count: row.documentCount })}</span>
      {row.problemCount > 0 ? (
        <span className="flex items-center gap-1 text-warn text-xs">
          <TriangleAlert aria-hidden="true" className="size-3.5" />
          {t("problems", { count: row.problemCount })}
        </span>
      ) : null}
    </>
  );
}
