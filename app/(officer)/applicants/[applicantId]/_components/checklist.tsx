import { CircleCheck, CircleDashed, CircleX, LoaderCircle } from "lucide-react";
import Link from "next/link";
import { useWords } from "#use-words";
import type { ChecklistItem, Refusal } from "@/lib/applicants/checklist";
import { typeName } from "../../../_components/document-words";

const looks = {
  done: { icon: CircleCheck, style: "text-ok" },
  // A document still being read may be any of the missing ones.
  pending: { icon: LoaderCircle, style: "animate-spin text-info" },
  missing: { icon: CircleDashed, style: "text-ink-faint" },
  refused: { icon: CircleX, style: "text-bad" },
};

/** What the applicant is expected to bring, against what was read. */
export function Checklist({ items }: { items: ChecklistItem[] }) {
  const t = useWords("applicants");
  const done = items.filter(({ state }) => state === "done").length;
  return (
    <section aria-labelledby="checklist-heading" className="panel overflow-hidden">
      <div className="flex items-baseline justify-between gap-3 border-b px-4 py-2.5">
        <h2 id="checklist-heading" className="font-semibold text-lg">
          {t("checklist.title")}
        </h2>
        {items.length > 0 ? (
          <p className="text-ink-muted text-sm">{t("checklist.count", { done, count: items.length })}</p>
        ) : null}
      </div>
      {items.length === 0 ? (
        <p className="px-4 py-4 text-ink-muted">{t("checklist.none")}</p>
      ) : (
        <div className="@container">
          <ChecklistItems items={items} />
        </div>
      )}
    </section>
  );
}

/** The lines of a checklist, side by side where its container is wide, with the reason where what came was not accepted. */
export function ChecklistItems({ items }: { items: ChecklistItem[] }) {
  const t = useWords("applicants");
  const documents = useWords("documents");
  return (
    <ul className="grid py-1.5 @xl:grid-cols-2 @4xl:grid-cols-3">
      {items.map(({ documentType, state, refusal }) => {
        const { icon: Icon, style } = refusal && state === "missing" ? looks.refused : looks[state];
        return (
          <li key={documentType} className="flex items-start gap-2.5 px-4 py-1.5">
            <Icon aria-hidden="true" className={`mt-0.5 size-4.5 shrink-0 ${style}`} />
            <div className="min-w-0 flex-1">
              {typeName(documents, documentType)}
              {refusal ? <RefusalNote refusal={refusal} /> : null}
            </div>
            <span className="text-ink-muted text-sm">{t(`checklist.${state}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What came was not accepted, why, and the way to it. */
function RefusalNote({ refusal: { documentId, decision, reason } }: { refusal: Refusal }) {
  const t = useWords("applicants");
  const review = useWords("review");
  return (
    <p className="text-bad text-sm">
      <Link href={`/documents/${documentId}`} className="underline underline-offset-2">
        {t(`checklist.${decision}`)}
      </Link>
      {reason ? <>: {review(`reasons.${reason}`)}</> : null}
    </p>
  );
}
