import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type Correction, correctionsOf } from "./corrections";
import { countDocuments, type Series } from "./count-documents";
import { countReviews } from "./count-reviews";
import { measureTimes, type Times } from "./measure-times";
import { today } from "./periods";
import { type Range, rangeOf } from "./range";
import { type Reliability, reliabilityOf } from "./reliability";
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
  const [kinds, places, resultTimes, decisionTimes, reviews] = await Promise.all([
    countDocuments(actor, ["mode", "type", "outcome"], range, query),
    countDocuments(actor, ["officer", "branch"], range, query),
    measureTimes(actor, "result", range, query),
    measureTimes(actor, "decision", range, query),
    countReviews(actor, range, query),
  ]);
  const fields = { corrections: correctionsOf(reviews), reliability: reliabilityOf(reviews) };
  return { range, splits: { ...kinds, ...places }, resultTimes, decisionTimes, ...fields };
}
