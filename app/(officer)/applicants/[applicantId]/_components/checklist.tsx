import { CircleCheck, CircleDashed, LoaderCircle } from "lucide-react";
import { formatCount } from "@/app/_ui/format";
import { typeName } from "../../../_components/document-words";
import type { ChecklistEntry } from "./checklist-entries";

/** What the applicant is expected to bring, against what was read. */
export function Checklist({ entries, pending }: { entries: ChecklistEntry[]; pending: number }) {
  const expected = entries.filter((entry) => entry.expected);
  const found = expected.filter(({ count }) => count > 0).length;
  return (
    <section aria-labelledby="checklist-heading" className="panel overflow-hidden">
      <div className="flex items-baseline justify-between gap-3 border-b px-4 py-2.5">
        <h2 id="checklist-heading" className="font-semibold text-lg">
          Checklist
        </h2>
        {expected.length > 0 ? (
          <p className="text-ink-muted text-sm">
            {found} of {expected.length} read
          </p>
        ) : null}
      </div>
      {entries.length === 0 ? (
        <p className="px-4 py-4 text-ink-muted">No documents were named as expected, and none is read yet.</p>
      ) : (
        <ul className="py-1.5">
          {entries.map(({ type, count, expected: isExpected }) => (
            <li key={type} className="flex items-center gap-2.5 px-4 py-1.5">
              {count > 0 ? (
                <CircleCheck aria-hidden="true" className="size-4.5 shrink-0 text-ok" />
              ) : (
                <CircleDashed aria-hidden="true" className="size-4.5 shrink-0 text-ink-faint" />
              )}
              <span className="min-w-0 flex-1">{typeName(type)}</span>
              <span className="text-ink-muted text-sm">
                {count === 0 ? "Missing" : count === 1 ? "Read" : `${count} read`}
                {isExpected ? null : <span className="text-ink-faint">, not asked for</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {pending > 0 ? (
        <p className="flex items-center gap-2 border-t px-4 py-2.5 text-info text-sm">
          <LoaderCircle aria-hidden="true" className="size-4 animate-spin" />
          {formatCount(pending, "document")} being read
        </p>
      ) : null}
    </section>
  );
}
