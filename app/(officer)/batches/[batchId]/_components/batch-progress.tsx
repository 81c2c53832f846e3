import { useWords } from "#use-words";
import type { DocumentSummary } from "@/lib/documents/schema";
import type { Words } from "@/lib/i18n/translator";
import { isFinal, shownState } from "../../../_components/document-words";

/** "3 of 5 documents ready, 1 needs attention": the whole batch in one line. */
export function progressSummary(t: Words<"batches">, documents: DocumentSummary[]): string {
  const ready = documents.filter(({ state }) => isFinal(state)).length;
  const attention = documents.filter((document) => ["ATTENTION", "FAILED"].includes(shownState(document))).length;
  const count = documents.length;
  return attention === 0 ? t("ready", { ready, count }) : t("readyWithAttention", { ready, count, attention });
}

const segmentColour: Partial<Record<ReturnType<typeof shownState>, string>> = {
  DONE: "bg-ok",
  ATTENTION: "bg-warn",
  FAILED: "bg-bad",
  PROCESSING: "bg-info/45 animate-pulse",
};

/** One segment per document, in the colour of its state; the line under it says the same in words. */
export function BatchProgress({ documents }: { documents: DocumentSummary[] }) {
  return (
    <div>
      <div aria-hidden="true" className="flex h-2 gap-0.5 overflow-hidden rounded-full">
        {documents.map((document) => (
          <span key={document.id} className={`flex-1 ${segmentColour[shownState(document)] ?? "bg-line"}`} />
        ))}
      </div>
      <p className="mt-2">{progressSummary(useWords("batches"), documents)}</p>
    </div>
  );
}
