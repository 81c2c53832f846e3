import Link from "next/link";
import { useWords } from "#use-words";
import { formatShare } from "@/app/_ui/format";
import { Td, Th, Tr } from "@/app/_ui/table";
import { batchesBehind } from "@/lib/analytics/query-text";
import type { Range } from "@/lib/analytics/range";
import type { Reliability } from "@/lib/analytics/reliability";
import type { Filters } from "@/lib/analytics/schema";
import { ChartPanel } from "./chart-panel";
import { countWords } from "./figure-words";
import { ReliabilityCurve } from "./reliability-curve";

const whole = (share: number) => `${Math.round(share * 100)}`;

interface ReliabilityChartProps {
  range: Range;
  filters: Filters;
  buckets: Reliability[];
}

/** Whether confidence foretells what people find. */
export function ReliabilityChart({ range, filters, buckets }: ReliabilityChartProps) {
  const t = useWords("analytics");
  const { language } = t;
  const { from, to } = range;
  const known = buckets.filter(({ reviewed }) => reviewed > 0);
  if (known.length === 0) {
    return (
      <ChartPanel chart="reliability" range={range} filters={filters}>
        <p className="text-ink-muted">{t("noConfidence")}</p>
      </ChartPanel>
    );
  }
  const reviewed = known.reduce((sum, one) => sum + one.reviewed, 0);
  const kept = known.reduce((sum, one) => sum + one.kept, 0);
  const confidence = known.reduce((sum, one) => sum + (one.confidence ?? 0) * one.reviewed, 0) / reviewed;
  const sentence = t("say.reliability", {
    ...{ count: known.length, reviewed },
    kept: formatShare(kept / reviewed),
    confidence: formatShare(confidence),
  });
  return (
    <ChartPanel
      chart="reliability"
      range={range}
      filters={filters}
      about={t("about.reliability")}
      table={
        <>
          <thead>
            <tr>
              <Th>{t("table.confidence")}</Th>
              <Th className="text-right">{t("table.mean")}</Th>
              <Th className="text-right">{t("table.reviewed")}</Th>
              <Th className="text-right">{t("table.kept")}</Th>
              <Th className="text-right">{t("table.keptShare")}</Th>
            </tr>
          </thead>
          <tbody>
            {buckets.map((bucket) => {
              const name = `${whole(bucket.from)}–${whole(bucket.to)} %`;
              const below = whole(bucket.to);
              return (
                <Tr key={bucket.from}>
                  <Td className="whitespace-nowrap py-1.5 tabular-nums">
                    {bucket.reviewed > 0 ? (
                      <Link href={batchesBehind({ ...filters, from, to, below })} className="link" prefetch={false}>
                        {name}
                      </Link>
                    ) : (
                      name
                    )}
                  </Td>
                  <Td className="py-1.5 text-right tabular-nums">
                    {bucket.confidence === null ? "—" : formatShare(bucket.confidence)}
                  </Td>
                  <Td className="py-1.5 text-right tabular-nums">{countWords(bucket.reviewed, language)}</Td>
                  <Td className="py-1.5 text-right tabular-nums">{countWords(bucket.kept, language)}</Td>
                  <Td className="py-1.5 text-right tabular-nums">
                    {bucket.reviewed > 0 ? formatShare(bucket.kept / bucket.reviewed) : "—"}
                  </Td>
                </Tr>
              );
            })}
          </tbody>
        </>
      }
    >
      <ReliabilityCurve sentence={sentence} buckets={buckets} />
    </ChartPanel>
  );
}
