import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type Correction, countCorrections } from "./count-corrections";
import { countDocuments, type Series } from "./count-documents";
import { measureReliability, type Reliability } from "./measure-reliability";
import { measureTimes, type Times } from "./measure-times";
import { today } from "./periods";
import { type Range, rangeOf } from "./range";
import type { AnalyticsQuery, Split } from "./schema";

/** All that the page shows. */
export interface Analytics {
  range: Range;
  splits: Record<Split, Series[]>;
  resultTimes: Times[];
  decisionTimes: Times[];
  corrections: Correction[];
  reliability: Reliability[];
}

/** What became of the documents submitted in a range, and how well they were read. @throws AppError not_allowed */
export async function getAnalytics(actor: Actor, query: AnalyticsQuery): Promise<Analytics> {
  const range = rangeOf(query, today(new Date()));
  const count = (split: Split) => countDocuments(actor, split, range, query);
  const [mode, type, officer, branch, outcome, resultTimes, decisionTimes, corrections, reliability] =
    await Promise.all([
      ...([count("mode"), count("type"), count("officer"), count("branch"), count("outcome")] as const),
      measureTimes(actor, "result", range, query),
      measureTimes(actor, "decision", range, query),
      countCorrections(actor, range, query),
      measureReliability(actor, range, query),
    ]);
  const splits = { mode, type, officer, branch, outcome };
  return { range, splits, resultTimes, decisionTimes, corrections, reliability };
}
