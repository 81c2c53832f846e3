import Link from "next/link";
import { useWords } from "#use-words";
import { formatShare } from "@/app/_ui/format";
import { Td, Th, Tr } from "@/app/_ui/table";
import { typeName } from "@/app/(officer)/_components/document-words";
import { fieldLabel } from "@/app/(officer)/_components/field-words";
import type { Correction } from "@/lib/analytics/corrections";
import { batchesBehind } from "@/lib/analytics/query-text";
import type { Range } from "@/lib/analytics/range";
import type { Filters } from "@/lib/analytics/schema";
import { ChartPanel } from "./chart-panel";
import { countWords } from "./figure-words";
import { percent } from "./scale";

/** As many as are read at one look; the table has them all. */
const MOST_BARS = 8;

interface CorrectionsChartProps {
  range: Range;
  filters: Filters;
  corrections: Correction[];
}

/** Which fields people had to put right, the most often corrected first. */
export function CorrectionsChart({ range, filters, corrections }: CorrectionsChartProps) {
  const t = useWords("analytics");
  const documents = useWords("documents");
  const fields = useWords("fields");
  const { language } = t;
  const { from, to } = range;
  const rows = corrections.map((one) => ({
    ...one,
    key: `${one.type} ${one.field}`,
    typeName: one.type === null ? t("typeUnknown") : typeName(documents, one.type),
    label: fieldLabel(fields, one.field),
    share: one.corrected / one.reviewed,
    href: batchesBehind({ ...filters, from, to, type: one.type ?? filters.type }),
  }));
  if (rows.length === 0) {
    return (
      <ChartPanel chart="corrections" range={range} filters={filters}>
        <p className="text-ink-muted">{t("noFields")}</p>
      </ChartPanel>
    );
  }
  return (
    <ChartPanel
      chart="corrections"
      range={range}
      filters={filters}
      about={t("about.corrections")}
      table={
        <>
          <thead>
            <tr>
              <Th>{t("table.type")}</Th>
              <Th>{t("table.field")}</Th>
              <Th className="text-right">{t("table.reviewed")}</Th>
              <Th className="text-right">{t("table.kept")}</Th>
              <Th className="text-right">{t("table.corrected")}</Th>
              <Th className="text-right">{t("table.share")}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Tr key={row.key}>
                <Td className="py-1.5">{row.typeName}</Td>
                <Td className="py-1.5">{row.label}</Td>
                <Td className="py-1.5 text-right tabular-nums">{countWords(row.reviewed, language)}</Td>
                <Td className="py-1.5 text-right tabular-nums">{countWords(row.reviewed - row.corrected, language)}</Td>
                <Td className="py-1.5 text-right tabular-nums">{countWords(row.corrected, language)}</Td>
                <Td className="py-1.5 text-right tabular-nums">{formatShare(row.share)}</Td>
              </Tr>
            ))}
          </tbody>
        </>
      }
    >
      <ul className="grid gap-2.5">
        {rows.slice(0, MOST_BARS).map((row) => (
          <li key={row.key} className="text-sm">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="min-w-0">
                <Link href={row.href} className="link" prefetch={false}>
                  {row.typeName}
                </Link>
                {`: ${row.label}`}
              </span>
              <span className="text-ink-muted tabular-nums">
                <span className="font-medium text-ink">{formatShare(row.share)}</span>{" "}
                {t("ofReviewed", { corrected: row.corrected, reviewed: row.reviewed })}
              </span>
            </div>
            <svg aria-hidden="true" width="100%" height={8} className="mt-1 block">
              <rect width="100%" height={8} rx={2} className="fill-sunken" />
              <rect width={percent(row.share)} height={8} rx={2} className="fill-accent" />
            </svg>
          </li>
        ))}
      </ul>
    </ChartPanel>
  );
}
