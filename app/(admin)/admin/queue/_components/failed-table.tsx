import Link from "next/link";
import { useWords } from "#use-words";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Time } from "@/app/_ui/time";
import type { FailedJob } from "@/lib/queue/schema";
import { jobWords } from "./age-words";
import { RetryForm } from "./retry-form";

interface FailedTableProps {
  jobs: FailedJob[];
  /** How many there are in all. */
  count: number;
  mayRetry: boolean;
}

/** Jobs that have failed for good, newest first, with why and what they were about. */
export function FailedTable({ jobs, count, mayRetry }: FailedTableProps) {
  const t = useWords("queue");
  return (
    <section aria-labelledby="failed-heading" className="mt-8">
      <h2 id="failed-heading" className="mb-1 font-semibold text-lg">
        {t("failed.title")}
      </h2>
      <p className="mb-3 text-ink-muted">
        {count > jobs.length ? t("failed.newest", { shown: jobs.length, count }) : t("failed.intro")}
      </p>
      <Table label={t("failed.title")}>
        <thead>
          <tr>
            <Th>{t("job")}</Th>
            <Th>{t("failed.why")}</Th>
            <Th className="max-md:hidden">{t("failed.when")}</Th>
            {mayRetry ? (
              <Th>
                <span className="sr-only">{t("failed.retry")}</span>
              </Th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <Tr key={job.id}>
              <Td className="align-top">
                <span className="font-medium">{jobWords(t, job.job)}</span>
                <About job={job} />
              </Td>
              <Td className="min-w-48 align-top">
                {t(`troubles.${job.trouble}`)}
                <span className="block text-ink-faint text-xs">
                  {t("failed.tries", { count: job.tries, id: job.id })}
                </span>
                <span className="block text-ink-faint text-xs md:hidden">
                  <Time value={job.failedAt} />
                </span>
              </Td>
              <Td className="whitespace-nowrap align-top text-ink-muted max-md:hidden">
                <Time value={job.failedAt} />
              </Td>
              {mayRetry ? (
                <Td className="text-right align-top">
                  <RetryForm jobId={job.id} of={t("failed.of", { job: jobWords(t, job.job), id: job.id })} />
                </Td>
              ) : null}
            </Tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

/** A link to what the job was about, where it names a record with a page. */
function About({ job: { batchId, documentId, applicantId } }: { job: FailedJob }) {
  const t = useWords("queue");
  const link = batchId
    ? { href: `/admin/batches/${batchId}`, label: t("about.batch") }
    : documentId
      ? { href: `/documents/${documentId}`, label: t("about.document") }
      : applicantId
        ? { href: `/applicants/${applicantId}`, label: t("about.applicant") }
        : null;
  if (!link) return null;
  return (
    <Link href={link.href} prefetch={false} className="link flex min-h-6 items-center text-sm">
      {link.label}
    </Link>
  );
}
