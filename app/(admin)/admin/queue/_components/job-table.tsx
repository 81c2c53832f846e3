import { useWords } from "#use-words";
import { classNames } from "@/app/_ui/class-names";
import { formatCount } from "@/app/_ui/format";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { type JobCounts, jobStates } from "@/lib/queue/schema";
import { ageWords, jobWords } from "./age-words";

/** Every kind of job that there is any of, and where its jobs stand. On a phone the numbers stand under the name. */
export function JobTable({ jobs, now }: { jobs: JobCounts[]; now: Date }) {
  const t = useWords("queue");
  return (
    <Table label={t("kinds")}>
      <thead>
        <tr>
          <Th>{t("job")}</Th>
          {jobStates.map((state) => (
            <Th key={state} className="text-right max-sm:hidden">
              {t(`states.${state}`)}
            </Th>
          ))}
          <Th className="text-right max-sm:hidden">{t("oldest")}</Th>
        </tr>
      </thead>
      <tbody>
        {jobs.map(({ job, counts, oldestDueAt }) => (
          <Tr key={job}>
            <Td>
              <span className="font-medium">{jobWords(t, job)}</span>
              <span className="block font-mono text-ink-faint text-xs">{job}</span>
              <span className="mt-1 block text-ink-muted text-sm sm:hidden">
                {jobStates
                  .filter((state) => counts[state] > 0)
                  .map((state) => `${t(`states.${state}`)}: ${formatCount(counts[state])}`)
                  .join(", ")}
              </span>
            </Td>
            {jobStates.map((state) => (
              <Td
                key={state}
                className={classNames(
                  "text-right tabular-nums max-sm:hidden",
                  counts[state] === 0 ? "text-ink-faint" : state === "FAILED" && "font-medium text-bad",
                )}
              >
                {formatCount(counts[state])}
              </Td>
            ))}
            <Td className="whitespace-nowrap text-right text-ink-muted max-sm:hidden">
              {oldestDueAt ? ageWords(t, oldestDueAt, now) : t("noOldest")}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
