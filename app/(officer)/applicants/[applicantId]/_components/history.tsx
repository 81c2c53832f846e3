import { ArrowRight, Camera, FileText, MessageCircle } from "lucide-react";
import Link from "next/link";
import { useWords } from "#use-words";
import { StateBadge } from "@/app/_ui/state-badge";
import { Time } from "@/app/_ui/time";
import type { HistoryBatch } from "@/lib/applicants/get-history";
import type { DocumentSummary } from "@/lib/documents/schema";
import { cameInBy, documentTitle, shownState } from "../../../_components/document-words";
import { problemWords } from "../../../_components/problem-words";
import { troubleWords } from "../../../_components/trouble-words";

/** Every batch and its documents, newest first. */
export function History({ batches }: { batches: HistoryBatch[] }) {
  const t = useWords("applicants");
  const words = useWords("batches");
  return (
    <ol className="grid gap-3">
      {batches.map((batch) => (
        <li key={batch.id} className="panel overflow-hidden">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b bg-sunken/45 px-4 py-2.5">
            <h3 className="min-w-0 flex-1 basis-60 font-medium">
              <Link href={`/batches/${batch.id}`} className="rounded-sm hover:text-accent hover:underline">
                <Time value={batch.createdAt} />
              </Link>
              <span className="ml-2 font-normal text-ink-muted text-sm">
                {t("batchBy", { count: batch.documents.length, officer: batch.officerName })}
              </span>
            </h3>
            <StateBadge state={batch.state} />
            <Link href={`/batches/${batch.id}`} className="link inline-flex min-h-6 items-center gap-1 text-sm">
              {t("openBatch")}
              <ArrowRight aria-hidden="true" className="size-4" />
            </Link>
          </div>
          {batch.trouble ? (
            <p className="border-b bg-warn-soft px-4 py-2 text-sm text-warn">{troubleWords(words, batch.trouble)}</p>
          ) : null}
          <ul>
            {batch.documents.map((document) => (
              <HistoryDocument key={document.id} document={document} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

const modeIcons = { UPLOAD: FileText, CAMERA: Camera, WHATSAPP: MessageCircle };

function HistoryDocument({ document }: { document: DocumentSummary }) {
  const t = useWords("documents");
  const Icon = modeIcons[document.submissionMode];
  return (
    <li className="relative flex items-center gap-3 border-b px-4 py-2.5 last:border-b-0 hover:bg-sunken/45">
      <Icon aria-hidden="true" className="size-4.5 shrink-0 text-ink-faint" strokeWidth={1.7} />
      <div className="min-w-0 flex-1">
        <Link
          href={`/documents/${document.id}`}
          className="rounded-sm font-medium after:absolute after:inset-0 hover:text-accent hover:underline"
        >
          {documentTitle(t, document)}
        </Link>
        <p className="break-words text-ink-muted text-sm">
          {document.problem
            ? problemWords(t, document.problem).title
            : document.documentType
              ? document.fileName
              : null}
          <span className="text-ink-faint">
            {document.problem || document.documentType ? " · " : null}
            {cameInBy(t, document)}, {document.officerName}
          </span>
        </p>
      </div>
      <StateBadge state={shownState(document)} />
    </li>
  );
}
