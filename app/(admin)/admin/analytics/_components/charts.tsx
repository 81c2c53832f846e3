import { useWords } from "#use-words";
import { Facts } from "@/app/_ui/facts";
import { formatShare } from "@/app/_ui/format";
import type { Analytics } from "@/lib/analytics/get-analytics";
import { type Filters, splits } from "@/lib/analytics/schema";
import { CorrectionsChart } from "./corrections-chart";
import { countWords, dayWords } from "./figure-words";
import { ReliabilityChart } from "./reliability-chart";
import { SeriesChart } from "./series-chart";
import { Textures } from "./textures";
import { TimesChart } from "./times-chart";

interface ChartsProps {
  analytics: Analytics;
  filters: Filters;
  /** Whether it is cut less finely than asked for. */
  isCoarser: boolean;
}

/** All charts of a range that holds documents, below what they are in short. */
export function Charts({ analytics, filters: { branch, officer, type, mode }, isCoarser }: ChartsProps) {
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
          <SeriesChart
            key={split}
            {...{ split, range, filters }}
            series={analytics.splits[split]}
            className={split === "outcome" ? "lg:col-span-2" : undefined}
          />
        ))}
        <TimesChart wait="result" {...{ range, filters }} times={resultTimes} />
        <TimesChart wait="decision" {...{ range, filters }} times={decisionTimes} />
        <CorrectionsChart {...{ range, filters, corrections }} />
        <ReliabilityChart {...{ range, filters }} buckets={reliability} />
      </div>
    </>
  );
}
