/** What a stretch of days is cut into, finest first. */
export const units = ["day", "week", "month"] as const;
export type Unit = (typeof units)[number];

/** A stretch of days, both ends included, as YYYY-MM-DD. */
export interface Period {
  from: string;
  to: string;
}

/** More columns than this cannot be told apart on a screen. */
export const MOST_PERIODS = 62;

const DAY_MILLISECONDS = 24 * 3600 * 1000;

/* Calendar days without a clock: midnight UTC stands for the day itself, so that no summer time can shift it. */
const parse = (day: string) => new Date(`${day}T00:00:00Z`);
const write = (date: Date) => date.toISOString().slice(0, 10);

/** The day so many days later. */
export const addDays = (day: string, count: number): string =>
  write(new Date(parse(day).getTime() + count * DAY_MILLISECONDS));

/** How many days a stretch has. */
export const daysIn = ({ from, to }: Period): number =>
  Math.round((parse(to).getTime() - parse(from).getTime()) / DAY_MILLISECONDS) + 1;

/** The first day of the day's own day, week (from Monday, ISO 8601) or month. */
export function startOf(day: string, unit: Unit): string {
  if (unit === "day") return day;
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  return addDays(day, -((parse(day).getUTCDay() + 6) % 7));
}

function startOfNext(day: string, unit: Unit): string {
  if (unit === "month") return startOf(addDays(startOf(day, unit), 31), unit);
  return addDays(startOf(day, unit), unit === "week" ? 7 : 1);
}

/** The day, week or month of each of a stretch's days, in order; the first and last are cut to it. */
export function periodsOf({ from, to }: Period, unit: Unit): Period[] {
  const periods: Period[] = [];
  for (let start = from; start <= to; ) {
    const next = startOfNext(start, unit);
    const last = addDays(next, -1);
    periods.push({ from: start, to: last < to ? last : to });
    start = next;
  }
  return periods;
}

/** The unit asked for, or the next coarser one of which not too many are in the stretch. */
export function fittingUnit(range: Period, wished: Unit): Unit {
  const days = { day: 1, week: 7, month: 30.4 };
  const fits = (unit: Unit) => daysIn(range) / days[unit] <= MOST_PERIODS;
  return units.slice(units.indexOf(wished)).find(fits) ?? "month";
}

/** Today where the pages say so, YYYY-MM-DD: India Standard Time, UTC+05:30 all year. */
export const today = (now: Date): string => write(new Date(now.getTime() + 5.5 * 3600 * 1000));
