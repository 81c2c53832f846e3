import Link from "next/link";
import { useWords } from "#use-words";
import { Badge } from "@/app/_ui/badge";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import { typeName } from "@/app/(officer)/_components/document-words";
import type { DueDocument } from "@/lib/retention/schema";

/** Documents that go next, and when; one on hold stays. */
export function DueTable({ rows, now }: { rows: DueDocument[]; now: Date }) {
  const t = useWords("retention");
  const documents = useWords("documents");
  return (
    <Table label={t("next.label")}>
      <thead>
        <tr>
          <Th>{t("next.document")}</Th>
          <Th>{t("next.applicant")}</Th>
          <Th>{t("next.due")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, documentType, applicantId, applicantName, applicationId, dueAt, isHeld }) => (
          <Tr key={id}>
            <Td>
              <Link
                href={`/documents/${id}`}
                prefetch={false}
                className="link wrap-anywhere inline-flex min-h-6 items-center"
              >
                {typeName(documents, documentType ?? "UNRECOGNISED")}
              </Link>
            </Td>
            <Td>
              <Link
                href={`/applicants/${applicantId}/data`}
                prefetch={false}
                className="link wrap-anywhere inline-flex min-h-6 items-center"
              >
                {applicantName}
              </Link>
              <span className="wrap-anywhere block font-mono text-ink-faint text-xs">{applicationId}</span>
            </Td>
            <Td>
              {isHeld ? (
                <Badge tone="warn">{t("next.held")}</Badge>
              ) : dueAt <= now ? (
                t("next.tonight")
              ) : (
                <Time value={dueAt} className="whitespace-nowrap" />
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
