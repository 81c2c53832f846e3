import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useWords } from "#use-words";
import { formatShare } from "@/app/_ui/format";
import { StateBadge } from "@/app/_ui/state-badge";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import { modeName, typeName } from "@/app/(officer)/_components/document-words";
import type { BatchColumn, BatchRow } from "@/lib/batches/schema";

interface BatchTableProps {
  rows: BatchRow[];
  columns: readonly BatchColumn[];
}

/** From which width on a column stands by itself; on a phone what folds under the applicant is left to it. */
const widths: Record<BatchColumn, string> = {
  status: "",
  documents: "max-sm:hidden",
  types: "max-lg:hidden",
  modes: "max-xl:hidden",
  officer: "max-md:hidden",
  branch: "max-lg:hidden",
  product: "max-lg:hidden",
  review: "max-sm:hidden",
  confidence: "max-md:hidden",
  submitted: "max-md:hidden",
  finished: "max-lg:hidden",
  id: "max-xl:hidden",
};

/** Batches, newest first, in the columns chosen. On a phone the lesser columns fold under the applicant. */
export function BatchTable({ rows, columns }: BatchTableProps) {
  const t = useWords("batches");
  const list = useWords("batchList");
  return (
    <Table label={t("all")}>
      <thead>
        <tr>
          <Th>{t("columns.applicant")}</Th>
          {columns.map((column) => (
            <Th key={column} className={widths[column]}>
              {list(`columns.${column}`)}
            </Th>
          ))}
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
            {columns.map((column) => (
              <Td key={column} className={widths[column]}>
                <Cell column={column} row={row} />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Cell({ column, row }: { column: BatchColumn; row: BatchRow }): ReactNode {
  const documents = useWords("documents");
  const shell = useWords("shell");
  switch (column) {
    case "status":
      return (
        <>
          <StateBadge state={row.state} />
          <span className="mt-1 block text-sm sm:hidden">
            <DocumentCounts row={row} />
          </span>
        </>
      );
    case "documents":
      return <DocumentCounts row={row} />;
    case "types":
      return <Muted>{row.documentTypes.map((type) => typeName(documents, type)).join(", ") || "—"}</Muted>;
    case "modes":
      return <Muted>{row.modes.map((mode) => modeName(documents, mode)).join(", ")}</Muted>;
    case "officer":
      return (
        <span className="whitespace-nowrap">
          {row.officerName}
          <span className="block text-ink-faint text-xs">{row.branchName}</span>
        </span>
      );
    case "branch":
      return row.branchName;
    case "product":
      return <span className="whitespace-nowrap font-mono text-sm">{row.productType}</span>;
    case "review":
      return <Reviews row={row} />;
    case "confidence":
      return (
        <span className="text-ink-muted tabular-nums">
          {row.lowestConfidence === null ? "—" : formatShare(row.lowestConfidence)}
        </span>
      );
    case "submitted":
      return <Moment value={row.createdAt} />;
    case "finished":
      return row.completedAt ? <Moment value={row.completedAt} /> : <Muted>{shell("notYet")}</Muted>;
    case "id":
      return <span className="break-all font-mono text-ink-faint text-xs">{row.id}</span>;
  }
}

const Muted = ({ children }: { children: ReactNode }) => <span className="text-ink-muted">{children}</span>;

const Moment = ({ value }: { value: Date }) => (
  <span className="whitespace-nowrap text-ink-muted">
    <Time value={value} />
  </span>
);

function Reviews({ row }: { row: BatchRow }) {
  const list = useWords("batchList");
  return (
    <span className="flex flex-wrap gap-1">
      {row.reviewStates.map((state) => (
        <StateBadge key={state} state={state} label={list(`reviews.${state}`)} />
      ))}
    </span>
  );
}

function DocumentCounts({ row }: { row: BatchRow }) {
  const t = useWords("batches");
  return (
    <span className="whitespace-nowrap">
      <span className="tabular-nums">{t("readOf", { read: row.readCount, count: row.documentCount })}</span>
      {row.problemCount > 0 ? (
        <span className="flex items-center gap-1 text-warn text-xs">
          <TriangleAlert aria-hidden="true" className="size-3.5" />
          {t("problems", { count: row.problemCount })}
        </span>
      ) : null}
    </span>
  );
}
