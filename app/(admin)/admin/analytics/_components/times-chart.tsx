import Link from "next/link";
import { useWords } from "#use-words";
import { Td, Th, Tr } from "@/app/_ui/table";
import type { Times, Wait } from "@/lib/analytics/measure-times";
import { batchesBehind } from "@/lib/analytics/query-text";
import type { Range } from "@/lib/analytics/range";
import type { Filters } from "@/lib/analytics/schema";
import { ChartPanel } from "./chart-panel";
import { countWords, dayWords, periodWords, spanWords } from "./figure-words";
import { TimeLine, TimeLines } from "./time-lines";

interface TimesChartProps {
  wait: Wait;
  range: Range;
  filters: Filters;
  times: Times[];
}

/** How long documents took, period by period: the middle one, and one that 95 of 100 did not outlast. */
export function TimesChart({ wait, range, filters, times }: TimesChartProps) {
  const t = useWords("analytics");
  const { language } = t;
  const { from, to, unit, periods } = range;
  const lastAt = times.findLastIndex(({ p50 }) => p50 !== null);
  const [last, lastPeriod] = [times[lastAt], periods[lastAt]];
  const chart = `${wait}-time` as const;
  if (!last || !lastPeriod) {
    return (
      <ChartPanel chart={chart} range={range} filters={filters}>
        <p className="text-ink-muted">{t(`noTimes.${wait}`)}</p>
      </ChartPanel>
    );
  }
  const span = (seconds: number | null) => (seconds === null ? "—" : spanWords(seconds, language));
  const sentence = t("say.times", {
    ...{ unit, from: dayWords(from, language), to: dayWords(to, language), count: last.count },
    last: periodWords(lastPeriod, unit, language),
    ...{ p50: span(last.p50), p95: span(last.p95), worst: span(Math.max(...times.map(({ p95 }) => p95 ?? 0))) },
  });
  return (
    <ChartPanel
      chart={chart}
      range={range}
      filters={filters}
      about={t(`about.${chart}`)}
      table={
        <>
          <thead>
            <tr>
              <Th>{t("table.period")}</Th>
              <Th className="text-right">{t("table.documents")}</Th>
              <Th className="text-right">{t("lines.p50")}</Th>
              <Th className="text-right">{t("lines.p95")}</Th>
            </tr>
          </thead>
          <tbody>
            {periods.map((period, at) => {
              const { count = 0, p50 = null, p95 = null } = times[at] ?? {};
              return (
                <Tr key={period.from}>
                  <Td className="whitespace-nowrap py-1.5">
                    {count > 0 ? (
                      <Link href={batchesBehind({ ...filters, ...period })} className="link" prefetch={false}>
                        {periodWords(period, unit, language)}
                      </Link>
                    ) : (
                      periodWords(period, unit, language)
                    )}
                  </Td>
                  <Td className="py-1.5 text-right tabular-nums">{countWords(count, language)}</Td>
                  <Td className="whitespace-nowrap py-1.5 text-right tabular-nums">{span(p50)}</Td>
                  <Td className="whitespace-nowrap py-1.5 text-right tabular-nums">{span(p95)}</Td>
                </Tr>
              );
            })}
          </tbody>
        </>
      }
    >
      <TimeLines sentence={sentence} range={range} times={times} />
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {(["p95", "p50"] as const).map((line) => (
          <li key={line} className="flex min-h-6 items-center gap-2">
            <svg aria-hidden="true" width={36} height={14} className="shrink-0">
              <TimeLine line={line} points={[0.1, 0.9].map((place) => ({ place, height: 0.5 }))} />
            </svg>
            {t(`lines.${line}`)}
          </li>
        ))}
      </ul>
    </ChartPanel>
  );
}
