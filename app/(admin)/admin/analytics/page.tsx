import { ChartColumnStacked, SearchX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Facts } from "@/app/_ui/facts";
import { formatShare } from "@/app/_ui/format";
import { PageHeader } from "@/app/_ui/page-header";
import { type Analytics, getAnalytics } from "@/lib/analytics/get-analytics";
import { today } from "@/lib/analytics/periods";
import { AnalyticsQuery, type Filters, splits } from "@/lib/analytics/schema";
import { requirePageActor } from "@/lib/auth/page-actor";
import { words } from "@/lib/i18n/words";
import { listBranches } from "@/lib/users/list-branches";
import { listSubmitters } from "@/lib/users/list-submitters";
import { isNarrowed } from "./_components/analytics-address";
import { AnalyticsFilters } from "./_components/analytics-filters";
import { CorrectionsChart } from "./_components/corrections-chart";
import { countWords, dayWords } from "./_components/figure-words";
import { ReliabilityChart } from "./_components/reliability-chart";
import { SeriesChart } from "./_components/series-chart";
import { Textures } from "./_components/textures";
import { TimesChart } from "./_components/times-chart";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("analytics"))("title") };
}

interface AnalyticsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AnalyticsPage({ searchParams }: AnalyticsPageProps) {
  const t = await words("analytics");
  const actor = await requirePageActor("oversee");
  const query = AnalyticsQuery.parse(await searchParams);
  const [analytics, branches, officers] = await Promise.all([
    getAnalytics(actor, query),
    listBranches(actor),
    listSubmitters(actor),
  ]);
  const { range } = analytics;
  return (
    <>
      <PageHeader title={t("title")}>{t("intro")}</PageHeader>
      <AnalyticsFilters {...{ query, range, branches, officers }} today={today(new Date())} />
      {analytics.splits.mode.length > 0 ? (
        <Charts analytics={analytics} filters={query} isCoarser={range.unit !== (query.unit ?? "day")} />
      ) : isNarrowed(query) ? (
        <EmptyState
          icon={SearchX}
          title={t("noMatch")}
          action={
            <Button asChild>
              <Link href="/admin/analytics">{t("showUsual")}</Link>
            </Button>
          }
        >
          {t("noMatchAdvice")}
        </EmptyState>
      ) : (
        <EmptyState icon={ChartColumnStacked} title={t("none")}>
          {t("noneAdvice")}
        </EmptyState>
      )}
    </>
  );
}

interface ChartsProps {
  analytics: Analytics;
  filters: Filters;
  /** Whether it is cut less finely than asked for. */
  isCoarser: boolean;
}

function Charts({ analytics, filters: { branch, officer, type, mode }, isCoarser }: ChartsProps) {
  const t = useWords("analytics");
  const { language } = t;
  const { range, corrections, reliability, resultTimes, decisionTimes } = analytics;
  const { from, to, unit } = range;
  const filters = { branch, officer, type, mode };
  const total = analytics.splits.mode.reduce((sum, series) => sum + series.total, 0);
  const approved = analytics.splits.outcome.find(({ key }) => key === "APPROVED")?.total ?? 0;
  const reviewed = corrections.reduce((sum, one) => sum + one.reviewed, 0);
  const corrected = corrections.reduce((sum, one) => sum + one.corrected, 0);
  return (
    <>
      <Textures />
      <div className="mb-4">
        <p className="text-ink-muted">
          {t("shown", { from: dayWords(from, language), to: dayWords(to, language), unit })}
        </p>
        {isCoarser ? <p className="text-ink-muted">{t("coarser", { unit })}</p> : null}
        <Facts
          className="mt-3"
          facts={[
            { label: t("facts.documents"), value: countWords(total, language) },
            { label: t("facts.approved"), value: formatShare(approved / total) },
            { label: t("facts.reviewed"), value: countWords(reviewed, language) },
            { label: t("facts.corrected"), value: reviewed > 0 ? formatShare(corrected / reviewed) : "—" },
          ]}
        />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {splits.map((split) => (
          <SeriesChart key={split} {...{ split, range, filters }} series={analytics.splits[split]} />
        ))}
        <TimesChart wait="result" {...{ range, filters }} times={resultTimes} />
        <TimesChart wait="decision" {...{ range, filters }} times={decisionTimes} />
        <CorrectionsChart {...{ range, filters, corrections }} />
        <ReliabilityChart {...{ range, filters }} buckets={reliability} />
      </div>
    </>
  );
}
