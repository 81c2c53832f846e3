import { ChevronRight, Download } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { classNames } from "@/app/_ui/class-names";
import { Table } from "@/app/_ui/table";
import { chartAddress } from "@/lib/analytics/query-text";
import type { Range } from "@/lib/analytics/range";
import type { Chart, Filters } from "@/lib/analytics/schema";

interface ChartPanelProps {
  chart: Chart;
  range: Range;
  filters: Filters;
  /** What is measured, where the title does not say it. */
  about?: string;
  /** Head and body of the same figures as a table; left out where there is nothing. */
  table?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A chart with its title, its figures as a table, and the way to take them out. */
export function ChartPanel({ chart, range, filters, about, table, className, children }: ChartPanelProps) {
  const t = useWords("analytics");
  const title = t(`charts.${chart}`);
  return (
    <section aria-labelledby={`chart-${chart}`} className={classNames("panel flex min-w-0 flex-col p-4", className)}>
      <div className="mb-3 flex items-start justify-between gap-3">
        <h2 id={`chart-${chart}`} className="font-semibold text-lg">
          {title}
        </h2>
        {table ? (
          <Button asChild variant="quiet" size="sm">
            <a href={chartAddress(chart, range, filters)} download>
              <Download aria-hidden="true" />
              <span aria-hidden="true">{t("download")}</span>
              <span className="sr-only">{t("downloadOf", { chart: title })}</span>
            </a>
          </Button>
        ) : null}
      </div>
      {about ? <p className="mb-3 max-w-prose text-ink-muted text-sm">{about}</p> : null}
      {children}
      {table ? (
        <details className="group mt-3">
          <summary className="-ml-1 flex min-h-7 w-fit cursor-pointer list-none items-center gap-1 rounded-md pr-1 text-accent text-sm hover:text-accent-strong [&::-webkit-details-marker]:hidden">
            <ChevronRight aria-hidden="true" className="size-4 transition-transform group-open:rotate-90" />
            {t("table.show")}
          </summary>
          <Table label={t("table.of", { chart: title })} className="mt-2 max-h-96 overflow-y-auto">
            {table}
          </Table>
        </details>
      ) : null}
    </section>
  );
}
