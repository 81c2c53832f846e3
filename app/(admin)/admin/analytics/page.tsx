import { ChartColumnStacked, SearchX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { getAnalytics } from "@/lib/analytics/get-analytics";
import { today } from "@/lib/analytics/periods";
import { AnalyticsQuery } from "@/lib/analytics/schema";
import { requirePageActor } from "@/lib/auth/page-actor";
import { words } from "@/lib/i18n/words";
import { listBranches } from "@/lib/users/list-branches";
import { listSubmitters } from "@/lib/users/list-submitters";
import { isNarrowed } from "./_components/analytics-address";
import { AnalyticsFilters } from "./_components/analytics-filters";
import { Charts } from "./_components/charts";

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
