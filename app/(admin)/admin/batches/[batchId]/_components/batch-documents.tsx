import Link from "next/link";
import { StateBadge } from "@/app/_ui/state-badge";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import { modeName, shownState, typeName } from "@/app/(officer)/_components/document-words";
import type { DocumentSummary } from "@/lib/documents/schema";

/** The documents of one batch with their outcome; each leads to its page. */
export function BatchDocuments({ documents }: { documents: DocumentSummary[] }) {
  return (
    <Table label="Documents">
      <thead>
        <tr>
          <Th>File</Th>
          <Th>Outcome</Th>
          <Th className="max-sm:hidden">Type</Th>
          <Th className="max-lg:hidden">Came in by</Th>
          <Th className="max-md:hidden">Sent</Th>
          <Th className="max-md:hidden">Finished</Th>
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
                <span className="block text-ink-faint text-xs sm:hidden">{typeName(document.documentType)}</span>
              ) : null}
            </Td>
            <Td>
              <StateBadge state={shownState(document)} />
              {document.problem ? (
                <span className="mt-1 block text-ink-muted text-sm">{document.problem.title}</span>
              ) : null}
            </Td>
            <Td className="text-ink-muted max-sm:hidden">
              {document.documentType ? typeName(document.documentType) : "—"}
            </Td>
            <Td className="text-ink-muted max-lg:hidden">{modeName(document.submissionMode)}</Td>
            <Td className="whitespace-nowrap text-ink-muted max-md:hidden">
              {document.attempt === 1 ? "Once" : `${document.attempt} times`}
            </Td>
            <Td className="whitespace-nowrap text-ink-muted max-md:hidden">
              {document.completedAt ? <Time value={document.completedAt} /> : "Not yet"}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
