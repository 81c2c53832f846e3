import { useWords } from "#use-words";
import { classNames } from "@/app/_ui/class-names";
import { formatCount } from "@/app/_ui/format";
import { type JobState, jobStates, type QueueView } from "@/lib/queue/schema";
import { ageWords } from "./age-words";

/** How many jobs stand where, over all kinds, and how long the oldest has been due. A change of the failed is read out. */
export function QueueFacts({ queue: { jobs, failedCount, at } }: { queue: QueueView }) {
  const t = useWords("queue");
  const total = (state: JobState) => jobs.reduce((sum, { counts }) => sum + counts[state], 0);
  const due = jobs.flatMap(({ oldestDueAt }) => oldestDueAt ?? []).sort((one, other) => Number(one) - Number(other));
  return (
    <section aria-label={t("now")} className="panel mb-4 p-4">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:flex sm:flex-wrap sm:gap-x-10">
        {jobStates.map((state) => (
          <div key={state}>
            <dt className="eyebrow">{t(`states.${state}`)}</dt>
            <dd
              className={classNames(
                "font-semibold text-xl tabular-nums",
                state === "FAILED" && failedCount > 0 && "text-bad",
              )}
            >
              {formatCount(total(state))}
            </dd>
          </div>
        ))}
        <div>
          <dt className="eyebrow">{t("oldest")}</dt>
          <dd className="font-semibold text-xl tabular-nums">{due[0] ? ageWords(t, due[0], at) : t("noOldest")}</dd>
        </div>
      </dl>
      <p role="status" className="sr-only">
        {t("failedNow", { count: failedCount })}
      </p>
    </section>
  );
}
