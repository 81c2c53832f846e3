import { Link2, MessageCircle } from "lucide-react";
import Link from "next/link";
import { useWords } from "#use-words";
import { formatBytes, formatDate, formatDateTime } from "@/app/_ui/format";
import type { ArrivedDocument } from "@/lib/documents/list-arrived";
import { WAITING_DAYS } from "@/lib/retention/limits";
import { SendOnForm } from "./link-forms";

interface ArrivedPanelProps {
  applicantId: string;
  documents: ArrivedDocument[];
  /** Whether who looks may send them on, and the applicant has agreed. */
  maySend: boolean;
}

/** What the applicant sent by themselves, by WhatsApp or link, and nobody has sent on. Not shown as pictures: not masked yet. */
export function ArrivedPanel({ applicantId, documents, maySend }: ArrivedPanelProps) {
  const t = useWords("uploadLinks");
  return (
    <section aria-labelledby="arrived-heading" className="panel mb-4 px-4 py-3">
      <h2 id="arrived-heading" className="font-semibold text-lg">
        {t("arrived.title")}
      </h2>
      <p className="text-ink-muted text-sm">{t("arrived.intro", { days: WAITING_DAYS })}</p>
      <ul className="my-2">
        {documents.map(({ id, fileName, byteSize, by, at, goesAt }) => {
          const Icon = by === "link" ? Link2 : MessageCircle;
          return (
            <li key={id} className="flex items-center gap-3 py-1.5">
              <Icon aria-hidden="true" className="size-4.5 shrink-0 text-ink-faint" strokeWidth={1.7} />
              <span className="min-w-0 flex-1 break-words">
                {fileName} <span className="text-ink-muted text-sm">{formatBytes(byteSize)}</span>
              </span>
              <span className="text-ink-muted text-sm">
                {t(`arrived.${by}`, { at: formatDateTime(at, t.language) })}
                {goesAt ? `, ${t("arrived.until", { at: formatDate(goesAt, t.language) })}` : null}
              </span>
            </li>
          );
        })}
      </ul>
      {maySend ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SendOnForm applicantId={applicantId} documentIds={documents.map(({ id }) => id)} />
          <Link href={`/applicants/${applicantId}/upload`} className="link inline-flex min-h-6 items-center text-sm">
            {t("arrived.look")}
          </Link>
        </div>
      ) : null}
    </section>
  );
}
