import { useWords } from "#use-words";
import type { DocumentProblem } from "@/lib/documents/schema";
import { problemWords } from "./problem-words";

/** What went wrong with one document and what to do next; the code stands small, for support. */
export function DocumentProblemNote({ problem }: { problem: DocumentProblem }) {
  const { title, reason, advice } = problemWords(useWords("documents"), problem);
  return (
    <div>
      <p className="font-medium">{title}</p>
      <p className="text-ink-muted">
        {reason ? <span lang={reason.isForeign ? "en" : undefined}>{reason.text} </span> : null}
        {advice}
      </p>
      <p className="mt-0.5 font-mono text-ink-faint text-xs">{problem.code}</p>
    </div>
  );
}
