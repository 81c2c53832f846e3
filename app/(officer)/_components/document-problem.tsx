import type { DocumentProblem } from "@/lib/documents/schema";

/** What went wrong with one document and what to do next; the code stands small, for support. */
export function DocumentProblemNote({ problem }: { problem: DocumentProblem }) {
  return (
    <div>
      <p className="font-medium">{problem.title}</p>
      <p className="text-ink-muted">{problem.advice}</p>
      <p className="mt-0.5 font-mono text-ink-faint text-xs">{problem.code}</p>
    </div>
  );
}
