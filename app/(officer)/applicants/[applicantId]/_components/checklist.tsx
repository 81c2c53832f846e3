import { CircleCheck, CircleDashed, LoaderCircle } from "lucide-react";
import { useWords } from "#use-words";
import type { ChecklistItem } from "@/lib/applicants/checklist";
import { typeName } from "../../../_components/document-words";

const looks = {
  done: { icon: CircleCheck, style: "text-ok" },
  // A document still being read may be any of the missing ones.
  pending: { icon: LoaderCircle, style: "animate-spin text-info" },
  missing: { icon: CircleDashed, style: "text-ink-faint" },
};

/** What the applicant is expected to bring, against what was read. */
export function Checklist({ items }: { items: ChecklistItem[] }) {
  const t = useWords("applicants");
  const documents = useWords("documents");
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
        <ul className="py-1.5">
          {items.map(({ documentType, state }) => {
            const { icon: Icon, style } = looks[state];
            return (
              <li key={documentType} className="flex items-center gap-2.5 px-4 py-1.5">
                <Icon aria-hidden="true" className={`size-4.5 shrink-0 ${style}`} />
                <span className="min-w-0 flex-1">{typeName(documents, documentType)}</span>
                <span className="text-ink-muted text-sm">{t(`checklist.${state}`)}</span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
