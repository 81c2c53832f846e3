import Link from "next/link";
import { useWords } from "#use-words";
import { Td, Th, Tr } from "@/app/_ui/table";
import type { Series } from "@/lib/analytics/count-documents";
import { batchesBehind } from "@/lib/analytics/query-text";
import type { Range } from "@/lib/analytics/range";
import type { Filters, Split } from "@/lib/analytics/schema";
import { ChartPanel } from "./chart-panel";
import { countWords, dayWords, periodWords } from "./figure-words";
import { behindSeries, seriesName } from "./series-words";
import { StackedColumns } from "./stacked-columns";
import { Swatch, textureOf } from "./textures";
import { type Shown, topSeries } from "./top-series";

interface SeriesChartProps {
  split: Split;
  range: Range;
  filters: Filters;
  series: Series[];
  className?: string;
}

/** Documents over time, told apart by one thing. */
export function SeriesChart({ split, range, filters, series, className }: SeriesChartProps) {
  const t = useWords("analytics");
  const documents = useWords("documents");
  const { language } = t;
  const { from, to, unit, periods } = range;
  const shown = topSeries(series);
  const nameOf = ({ series: one, stands }: Shown) =>
    one ? seriesName({ analytics: t, documents }, split, one) : t("others", { count: stands });
  const textures = shown.map((one, order) => textureOf(split, one.series?.key, order));
  const keyOf = ({ series: one }: Shown) => (one ? `${one.key}` : "others");
  const sums = periods.map((_, at) => series.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
  const most = Math.max(...sums);
  const peak = periods[sums.indexOf(most)] ?? range;
  const sentence = t("say.series", {
    ...{ unit, most, from: dayWords(from, language), to: dayWords(to, language) },
    total: sums.reduce((a, b) => a + b, 0),
    parts: shown.map((one) => `${nameOf(one)} ${countWords(one.total, language)}`).join(", "),
    peak: periodWords(peak, unit, language),
  });
  return (
    <ChartPanel
      chart={split}
      className={className}
      range={range}
      filters={filters}
      table={
        <>
          <thead>
            <tr>
              <Th>{t("table.period")}</Th>
              {shown.map((one) => (
                <Th key={keyOf(one)} className="text-right">
                  {nameOf(one)}
                </Th>
              ))}
              <Th className="text-right">{t("table.total")}</Th>
            </tr>
          </thead>
          <tbody>
            {periods.map((period, at) => (
              <Tr key={period.from}>
                <Td className="whitespace-nowrap py-1.5">
                  {sums[at] ? (
                    <Link href={batchesBehind({ ...filters, ...period })} className="link" prefetch={false}>
                      {periodWords(period, unit, language)}
                    </Link>
                  ) : (
                    periodWords(period, unit, language)
                  )}
                </Td>
                {shown.map((one) => (
                  <Td key={keyOf(one)} className="py-1.5 text-right tabular-nums">
                    {countWords(one.counts[at] ?? 0, language)}
                  </Td>
                ))}
                <Td className="py-1.5 text-right tabular-nums">{countWords(sums[at] ?? 0, language)}</Td>
              </Tr>
            ))}
          </tbody>
        </>
      }
    >
      <StackedColumns {...{ sentence, range, shown, textures }} />
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
        {shown.map((one, order) => {
          const behind = one.series && behindSeries(split, one.series);
          const name = nameOf(one);
          return (
            <li key={keyOf(one)} className="flex min-h-6 min-w-0 items-center gap-2 text-sm">
              <Swatch at={textures[order] ?? order} />
              {behind ? (
                <Link href={batchesBehind({ ...filters, from, to, ...behind })} className="link" prefetch={false}>
                  {name}
                </Link>
              ) : (
                <span>{name}</span>
              )}
              <span className="text-ink-muted tabular-nums">{countWords(one.total, language)}</span>
            </li>
          );
        })}
      </ul>
    </ChartPanel>
  );
}
