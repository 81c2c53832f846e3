import Link from "next/link";
import { useWords } from "#use-words";
import { classNames } from "@/app/_ui/class-names";
import { StateBadge } from "@/app/_ui/state-badge";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import type { ApplicantRow } from "@/lib/applicants/schema";

/** The applicants, newest first. On a phone the lesser columns fold under the name. */
export function ApplicantTable({ rows, showBranch }: { rows: ApplicantRow[]; showBranch: boolean }) {
  const t = useWords("applicants");
  const team = useWords("teamwork");
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <Th>{t("columns.applicant")}</Th>
          <Th className="max-sm:hidden">{t("columns.applicationId")}</Th>
          <Th className="max-lg:hidden">{t("columns.reference")}</Th>
          <Th className="max-md:hidden">{t("columns.product")}</Th>
          {showBranch ? <Th className="max-md:hidden">{t("columns.branch")}</Th> : null}
          <Th className="max-md:hidden">{team("assign.column")}</Th>
          <Th>{t("columns.documents")}</Th>
          <Th className="max-sm:hidden">{t("columns.flow")}</Th>
          <Th className="max-lg:hidden">{t("columns.created")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id} className="relative">
            <Td>
              <Link
                href={`/applicants/${row.id}`}
                className="rounded-sm font-medium text-ink after:absolute after:inset-0 hover:text-accent hover:underline"
              >
                {row.name}
              </Link>
              <span className="block break-all font-mono text-ink-faint text-xs sm:hidden">{row.applicationId}</span>
              {row.assigneeName ? (
                <span className="block text-ink-muted text-xs md:hidden">
                  {team("assign.to", { name: row.assigneeName })}
                </span>
              ) : null}
            </Td>
            <Td className="font-mono text-sm max-sm:hidden">{row.applicationId}</Td>
            <Td className="font-mono text-ink-muted text-sm max-lg:hidden">{row.externalReferenceId}</Td>
            <Td className="text-ink-muted max-md:hidden">{row.productType}</Td>
            {showBranch ? <Td className="text-ink-muted max-md:hidden">{row.branchName}</Td> : null}
            <Td className={classNames("max-md:hidden", row.assigneeName ? "text-ink-muted" : "text-ink-faint")}>
              {row.assigneeName ?? team("assign.none")}
            </Td>
            <Td className="whitespace-nowrap">
              <DocumentCount row={row} />
              {row.flowState !== "OPEN" ? (
                <span className="mt-1 block sm:hidden">
                  <StateBadge state={row.flowState} />
                </span>
              ) : null}
            </Td>
            <Td className="max-sm:hidden">
              <StateBadge state={row.flowState} />
            </Td>
            <Td className="whitespace-nowrap text-ink-muted max-lg:hidden">
              <Time value={row.createdAt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function DocumentCount({ row }: { row: ApplicantRow }) {
  const t = useWords("applicants");
  const words = t("documentCount", { count: row.documentCount });
  if (row.documentCount === 0) return <span className="text-ink-faint">{words}</span>;
  return (
    <>
      <span className="tabular-nums">{words}</span>
      {row.pendingCount > 0 ? (
        <span className="block text-info text-xs">{t("beingRead", { count: row.pendingCount })}</span>
      ) : null}
    </>
  );
}
