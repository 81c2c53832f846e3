import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { useWords } from "#use-words";
import { StateBadge } from "@/app/_ui/state-badge";
import type { DocumentSummary } from "@/lib/documents/schema";
import { fieldsToCheck } from "../../../_components/confidence";
import { ConfidenceMeter } from "../../../_components/confidence-meter";
import { DocumentProblemNote } from "../../../_components/document-problem";
import { cameInBy, documentTitle, isFinal, shownState } from "../../../_components/document-words";
import { fieldViews } from "../../../_components/field-words";
import { PictureNotes } from "../../../_components/picture-notes";
import { ResendForm } from "../../../_components/resend-form";

interface DocumentCardProps {
  document: DocumentSummary;
  batchId: string;
  /** Whether who looks may send it again. */
  mayResend: boolean;
}

/** One document of a batch: where it stands, what was read, what to do about it. */
export function DocumentCard({ document, batchId, mayResend }: DocumentCardProps) {
  const t = useWords("batches");
  const words = useWords("documents");
  const fields = fieldViews(useWords("fields"), document.fields);
  const { id, fileName, problem, pictureNotes } = document;
  const toCheck = fieldsToCheck(fields);
  return (
    <li className="panel overflow-hidden">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
        <div className="min-w-0 flex-1 basis-56">
          <h3 className="break-words font-semibold">
            <Link href={`/documents/${id}`} className="rounded-sm hover:text-accent hover:underline">
              {documentTitle(words, document)}
            </Link>
          </h3>
          <p className="wrap-anywhere text-ink-faint text-sm">
            {document.documentType ? `${fileName} · ` : null}
            {cameInBy(words, document)}
            {document.attempt > 1 ? ` · ${t("sentTimes", { count: document.attempt })}` : null}
          </p>
        </div>
        {fields.length > 0 && toCheck > 0 ? (
          <p className="text-sm text-warn">{t("toCheck", { count: toCheck, of: fields.length })}</p>
        ) : null}
        <StateBadge state={shownState(document)} />
        {mayResend && problem?.canResend && isFinal(document.state) ? (
          <ResendForm batchId={batchId} documentId={id} label={t("sendAgain")} of={fileName} />
        ) : null}
        {isFinal(document.state) ? (
          <Link href={`/documents/${id}`} className="link inline-flex min-h-8 items-center gap-1 text-sm">
            {t("open")}
            <span className="sr-only"> {fileName}</span>
            <ArrowRight aria-hidden="true" className="size-4" />
          </Link>
        ) : null}
      </div>
      {problem ? (
        <div className={`border-t px-4 py-3 ${document.state === "FAILED" ? "bg-bad-soft/60" : "bg-warn-soft/60"}`}>
          <DocumentProblemNote problem={problem} />
        </div>
      ) : null}
      {pictureNotes.length > 0 ? (
        <div className="border-t bg-info-soft/60 px-4 py-3 text-ink-muted text-sm">
          <PictureNotes notes={pictureNotes} />
        </div>
      ) : null}
      {fields.length > 0 ? (
        <dl className="grid border-t sm:grid-cols-2 xl:grid-cols-3">
          {fields.map((field) => (
            <div key={`${field.part}-${field.name}`} className="-mb-px -mr-px border-r border-b px-4 py-2.5">
              <dt className="text-ink-muted text-xs">{field.label}</dt>
              <dd>
                <span className="block break-words font-medium">
                  {field.value ?? <span className="text-ink-faint">—</span>}
                </span>
                <ConfidenceMeter field={field} className="mt-0.5" />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  );
}
