import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { DocumentOutcome } from "./accuracy";
import type { CorpusDocument } from "./corpus";

/** What was read so far, a document a line: a run of an hour and more that is stopped goes on where it was. */
export interface Journal {
  /** The outcome of a document that was read before. */
  find(document: CorpusDocument): DocumentOutcome | undefined;
  add(outcome: DocumentOutcome): void;
}

const nameOf = ({ documentType, layout, degradation, seed }: CorpusDocument) =>
  [documentType, layout, degradation, seed].join(" ");

/** A line that a stopped run left half written is no outcome. */
function fromLine(line: string): DocumentOutcome | undefined {
  try {
    return JSON.parse(line) as DocumentOutcome;
  } catch {
    return undefined;
  }
}

/**
 * Opens a journal.
 * @param isResumed goes on with what stands in it; else it begins anew
 */
export function openJournal(file: string, isResumed: boolean): Journal {
  if (!isResumed) rmSync(file, { force: true });
  mkdirSync(path.dirname(file), { recursive: true });
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const known = new Map(
    lines.flatMap((line) => {
      const outcome = fromLine(line);
      return outcome ? [[nameOf(outcome.document), outcome] as const] : [];
    }),
  );
  if (lines.at(-1)) appendFileSync(file, "\n"); // what comes next begins a line of its own
  return {
    find: (document) => known.get(nameOf(document)),
    add: (outcome) => appendFileSync(file, `${JSON.stringify(outcome)}\n`),
  };
}
