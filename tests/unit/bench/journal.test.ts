import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DocumentOutcome } from "@/tests/bench/accuracy";
import { type CorpusDocument, corpus } from "@/tests/bench/corpus";
import { openJournal } from "@/tests/bench/journal";
import { judge } from "@/tests/bench/judge";

const [first, second] = corpus("tuning", 1) as [CorpusDocument, CorpusDocument];

function outcomeOf(document: CorpusDocument): DocumentOutcome {
  const fields = judge(document, { name: "ASHA RAO" }, { name: { value: "ASHA RAO", confidence_score: 0.9 } });
  return { document, pages: 1, milliseconds: 5, type: "PAN", fields, rivals: { bare: { type: "OTHER", fields } } };
}

describe("the journal of an accuracy run", () => {
  let dir: string;
  let file: string;
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), "patra-journal-"));
    file = path.join(dir, "bench", "accuracy.ndjson");
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it("gives back what was read before the run was stopped", () => {
    openJournal(file, false).add(outcomeOf(first));
    const journal = openJournal(file, true);
    expect(journal.find(first)).toEqual(outcomeOf(first));
    expect(journal.find(second)).toBeUndefined();
  });

  it("leaves out a line that was cut off in the middle, and goes on behind it", () => {
    openJournal(file, false).add(outcomeOf(first));
    appendFileSync(file, '{"document":{"documentType":"PAN"');
    openJournal(file, true).add(outcomeOf(second));
    const journal = openJournal(file, true);
    expect(journal.find(first)).toEqual(outcomeOf(first));
    expect(journal.find(second)).toEqual(outcomeOf(second));
  });

  it("begins anew unless it is told to go on", () => {
    openJournal(file, false).add(outcomeOf(first));
    expect(openJournal(file, false).find(first)).toBeUndefined();
  });
});
