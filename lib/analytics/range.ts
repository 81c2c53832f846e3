import { addDays, daysIn, fittingUnit, type Period, periodsOf, type Unit } from "./periods";
import type { AnalyticsQuery } from "./schema";

/** The stretch of days on show, and how it is cut. */
export interface Range extends Period {
  unit: Unit;
  periods: Period[];
}

/** Shown where nothing else is asked for, days. */
export const USUAL_DAYS = 30;
/** Five years: about as many months as fit side by side. */
const LONGEST_DAYS = 1_827;

/**
 * The stretch a query asks for: the last 30 days where it says nothing, the right way round, not longer than can be shown,
 * and cut so finely as it asks, or as can be drawn.
 * @param today YYYY-MM-DD
 */
export function rangeOf({ from, to, unit }: Pick<AnalyticsQuery, "from" | "to" | "unit">, today: string): Range {
  const until = to ?? (from && from > today ? from : today);
  const since = from ?? addDays(until, 1 - USUAL_DAYS);
  const [first, last] = since <= until ? [since, until] : [until, since];
  const isTooLong = daysIn({ from: first, to: last }) > LONGEST_DAYS;
  const range = { from: isTooLong ? addDays(last, 1 - LONGEST_DAYS) : first, to: last };
  const fitting = fittingUnit(range, unit ?? "day");
  return { ...range, unit: fitting, periods: periodsOf(range, fitting) };
}
