import { ArrowRight, Users } from "lucide-react";
import Link from "next/link";
import { useWords } from "#use-words";
import { EmptyState } from "@/app/_ui/empty-state";
import { Time } from "@/app/_ui/time";
import type { OwnApplicant } from "@/lib/home/schema";

interface OwnApplicantsProps {
  rows: OwnApplicant[];
  actorId: string;
}

/** The reader's applicants, by what was done with them last. */
export function OwnApplicants({ rows, actorId }: OwnApplicantsProps) {
  const t = useWords("home");
  return (
    <section aria-labelledby="own-heading">
      <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="own-heading" className="font-semibold text-lg">
          {t("applicants.title")}
        </h2>
        {rows.length > 0 ? (
          <Link href="/applicants?whose=mine" className="link inline-flex min-h-6 items-center gap-1 text-sm">
            {t("applicants.all")}
            <ArrowRight aria-hidden="true" className="size-4" />
          </Link>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <EmptyState icon={Users} title={t("applicants.none")}>
          {t("applicants.noneAdvice")}
        </EmptyState>
      ) : (
        <>
          <ul aria-describedby="own-advice" className="panel overflow-hidden">
            {rows.map((row) => (
              <li key={row.id} className="relative border-b px-4 py-2.5 last:border-b-0 hover:bg-sunken/45">
                <div className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <Link
                    href={`/applicants/${row.id}`}
                    prefetch={false}
                    className="wrap-anywhere rounded-sm font-medium after:absolute after:inset-0 hover:text-accent hover:underline"
                  >
                    {row.name}
                  </Link>
                  <Time value={row.lastAt} className="text-ink-faint text-sm tabular-nums" />
                </div>
                <p className="wrap-anywhere text-ink-muted text-sm">
                  <span className="font-mono">{row.applicationId}</span> ·{" "}
                  {t("applicants.documents", { count: row.documentCount })}
                  <Assignee row={row} actorId={actorId} />
                </p>
              </li>
            ))}
          </ul>
          <p id="own-advice" className="mt-1.5 text-ink-faint text-sm">
            {t("applicants.advice")}
          </p>
        </>
      )}
    </section>
  );
}

function Assignee({ row: { assigneeId, assigneeName }, actorId }: { row: OwnApplicant; actorId: string }) {
  const t = useWords("home");
  if (!assigneeName) return null;
  return <> · {assigneeId === actorId ? t("applicants.mine") : t("applicants.others", { name: assigneeName })}</>;
}
