import type { Series } from "@/lib/analytics/count-documents";

/** A series as it is drawn; several small ones may stand together. */
export interface Shown extends Pick<Series, "counts" | "total"> {
  /** Undefined where it stands for several. */
  series: Series | undefined;
  /** How many it stands for. */
  stands: number;
}

/** As many as there are textures and outcomes: more cannot be told apart by their looks. */
export const MOST_SHOWN = 7;

/** The first series by themselves and the rest as one, so that there are never more than can be told apart. */
export function topSeries(series: Series[], most = MOST_SHOWN): Shown[] {
  const alone = series.length <= most ? series : series.slice(0, most - 1);
  const shown: Shown[] = alone.map((one) => ({ series: one, stands: 1, counts: one.counts, total: one.total }));
  const rest = series.slice(alone.length);
  const [first] = rest;
  if (!first) return shown;
  const counts = first.counts.map((_, at) => rest.reduce((sum, one) => sum + (one.counts[at] ?? 0), 0));
  return [...shown, { series: undefined, stands: rest.length, counts, total: counts.reduce((a, b) => a + b, 0) }];
}
