import Link from "next/link";
import { useWords } from "#use-words";
import { Time } from "@/app/_ui/time";
import { typeName } from "@/app/(officer)/_components/document-words";
import type { KeptDocument } from "@/lib/erasure/get-kept-data";

/** An applicant's documents and how long each is kept. */
export function KeptDocuments({ documents, isHeld }: { documents: KeptDocument[]; isHeld: boolean }) {
  const t = useWords("retention");
  return (
    <section aria-labelledby="kept-heading" className="panel overflow-hidden">
      <h2 id="kept-heading" className="border-b px-4 py-2.5 font-semibold text-lg">
        {t("data.documents")}
      </h2>
      {documents.length === 0 ? (
        <p className="px-4 py-4 text-ink-muted">{t("data.none")}</p>
      ) : (
        <ul>
          {documents.map((document) => (
            <li key={document.id} className="flex flex-wrap items-baseline gap-x-4 border-b px-4 py-2 last:border-b-0">
              <span className="wrap-anywhere min-w-0 flex-1 basis-40">
                <Name document={document} />
              </span>
              <span className="text-ink-muted text-sm">
                <Keeping document={document} isHeld={isHeld} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Name({ document: { id, documentType, fileName, hasPage } }: { document: KeptDocument }) {
  const name = useTypeName(documentType, fileName);
  if (!hasPage) return name;
  return (
    <Link href={`/documents/${id}`} prefetch={false} className="link inline-flex min-h-6 items-center">
      {name}
    </Link>
  );
}

function useTypeName(documentType: string | null, fileName: string): string {
  const documents = useWords("documents");
  return documentType ? typeName(documents, documentType) : fileName;
}

function Keeping({ document: { clearedAt, dueAt }, isHeld }: { document: KeptDocument; isHeld: boolean }) {
  const t = useWords("retention");
  if (clearedAt) return t.rich("data.cleared", { time: () => <Time value={clearedAt} /> });
  if (isHeld) return t("next.held");
  if (dueAt) return t.rich("data.goes", { time: () => <Time value={dueAt} /> });
  return t("data.kept");
}
