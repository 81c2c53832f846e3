import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { ExportRow } from "@/lib/exports/schema";
import { correctionsOf } from "./corrections";
import { countDocuments } from "./count-documents";
import { countReviews } from "./count-reviews";
import { measureTimes, type Wait } from "./measure-times";
import type { Range } from "./range";
import { reliabilityOf } from "./reliability";
import type { Chart, Filters, Split } from "./schema";

/** A chart as lines of a file: names of the columns, and the figures as they are, not as they are drawn. */
export interface ChartRows {
  columns: readonly string[];
  rows: ExportRow[];
}

async function countRows(actor: Actor, split: Split, range: Range, filters: Filters): Promise<ChartRows> {
  const { [split]: series = [] } = await countDocuments(actor, [split], range, filters);
  const rows = range.periods.flatMap(({ from, to }, at) =>
    series.map(({ key, name, counts }) => ({ from, to, [split]: key, name, documents: counts[at] ?? 0 })),
  );
  const isNamed = split === "officer" || split === "branch";
  return { columns: ["from", "to", split, ...(isNamed ? ["name"] : []), "documents"], rows };
}

async function timeRows(actor: Actor, wait: Wait, range: Range, filters: Filters): Promise<ChartRows> {
  const times = await measureTimes(actor, wait, range, filters);
  const rows = range.periods.map(({ from, to }, at) => {
    const { count = 0, p50 = null, p95 = null } = times[at] ?? {};
    return { from, to, documents: count, p50_seconds: p50, p95_seconds: p95 };
  });
  return { columns: ["from", "to", "documents", "p50_seconds", "p95_seconds"], rows };
}

async function correctionRows(actor: Actor, range: Range, filters: Filters): Promise<ChartRows> {
  const corrections = correctionsOf(await countReviews(actor, range, filters));
  const rows = corrections.map(({ type, field, reviewed, corrected }) => ({
    ...{ document_type: type, field, reviewed, kept: reviewed - corrected, corrected },
    corrected_share: corrected / reviewed,
  }));
  return { columns: ["document_type", "field", "reviewed", "kept", "corrected", "corrected_share"], rows };
}

async function reliabilityRows(actor: Actor, range: Range, filters: Filters): Promise<ChartRows> {
  const buckets = reliabilityOf(await countReviews(actor, range, filters));
  const rows = buckets.map(({ from, to, reviewed, kept, confidence }) => ({
    ...{ confidence_from: from, confidence_to: to, mean_confidence: confidence, reviewed, kept },
    kept_share: reviewed > 0 ? kept / reviewed : null,
  }));
  return {
    columns: ["confidence_from", "confidence_to", "mean_confidence", "reviewed", "kept", "kept_share"],
    rows,
  };
}

/** The figures of one chart. @throws AppError not_allowed */
export function chartRows(actor: Actor, chart: Chart, range: Range, filters: Filters): Promise<ChartRows> {
  switch (chart) {
    case "result-time":
      return timeRows(actor, "result", range, filters);
    case "decision-time":
      return timeRows(actor, "decision", range, filters);
    case "corrections":
      return correctionRows(actor, range, filters);
    case "reliability":
      return reliabilityRows(actor, range, filters);
    default:
      return countRows(actor, chart, range, filters);
  }
}
