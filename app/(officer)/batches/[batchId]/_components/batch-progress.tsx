import { formatCount } from "@/app/_ui/format";
import type { DocumentSummary } from "@/lib/documents/schema";
import { isFinal, shownState } from "../../../_components/document-words";

/** "3 of 5 documents ready, 1 needs attention": the whole batch in one line. */
export function progressSummary(documents: DocumentSummary[]): string {
  const ready = documents.filter(({ state }) => isFinal(state)).length;
  const attention = documents.filter((document) => ["ATTENTION", "FAILED"].includes(shownState(document))).length;
  const first = `${ready} of ${formatCount(documents.length, "document")} ready`;
  return attention === 0 ? first : `${first}, ${formatCount(attention, "needs", "need")} attention`;
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
      <p className="mt-2">{progressSummary(documents)}</p>
    </div>
  );
}
