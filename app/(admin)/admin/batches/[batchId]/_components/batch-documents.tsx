import Link from "next/link";
import { useWords } from "#use-words";
import { StateBadge } from "@/app/_ui/state-badge";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import { modeName, shownState, typeName } from "@/app/(officer)/_components/document-words";
import { problemWords } from "@/app/(officer)/_components/problem-words";
import type { DocumentSummary } from "@/lib/documents/schema";

/** The documents of one batch with their outcome; each leads to its page. */
export function BatchDocuments({ documents }: { documents: DocumentSummary[] }) {
  const t = useWords("batches");
  const words = useWords("documents");
  const shell = useWords("shell");
  return (
    <Table label={t("documents")}>
      <thead>
        <tr>
          <Th>{t("columns.file")}</Th>
          <Th>{t("columns.outcome")}</Th>
          <Th className="max-sm:hidden">{t("columns.type")}</Th>
          <Th className="max-lg:hidden">{t("columns.cameInBy")}</Th>
          <Th className="max-md:hidden">{t("columns.sent")}</Th>
          <Th className="max-md:hidden">{t("columns.finished")}</Th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <Tr key={document.id} className="relative">
            <Td>
              <Link
                href={`/documents/${document.id}`}
                className="break-all rounded-sm font-medium text-ink after:absolute after:inset-0 hover:text-accent hover:underline"
              >
                {document.fileName}
              </Link>
              {document.documentType ? (
                <span className="block text-ink-faint text-xs sm:hidden">{typeName(words, document.documentType)}</span>
              ) : null}
            </Td>
            <Td>
              <StateBadge state={shownState(document)} />
              {document.problem ? (
                <span className="mt-1 block text-ink-muted text-sm">{problemWords(words, document.problem).title}</span>
              ) : null}
            </Td>
            <Td className="text-ink-muted max-sm:hidden">
              {document.documentType ? typeName(words, document.documentType) : "—"}
            </Td>
            <Td className="text-ink-muted max-lg:hidden">{modeName(words, document.submissionMode)}</Td>
            <Td className="whitespace-nowrap text-ink-muted max-md:hidden">
              {t("sentCount", { count: document.attempt })}
            </Td>
            <Td className="whitespace-nowrap text-ink-muted max-md:hidden">
              {document.completedAt ? <Time value={document.completedAt} /> : shell("notYet")}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
