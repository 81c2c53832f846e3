import { addDays } from "@/lib/analytics/periods";
import type { AnalyticsQuery, Filters } from "@/lib/analytics/schema";

/** The address of the page with this query; what is not set is left out. */
export function analyticsAddress(query: Partial<AnalyticsQuery>): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length > 0 ? `/admin/analytics?${new URLSearchParams(set)}` : "/admin/analytics";
}

/** Whether the page was asked for anything. */
export const isNarrowed = (query: AnalyticsQuery): boolean => Object.values(query).some(Boolean);

interface Preset {
  /** Null for twelve months. */
  days: number | null;
  href: string;
}

/** Stretches people often want, each by the unit that suits it, with the filters on show. */
export function presets(today: string, { branch, officer, type, mode }: Filters): Preset[] {
  const address = (days: number, unit: AnalyticsQuery["unit"]) =>
    analyticsAddress({ from: addDays(today, 1 - days), to: today, unit, branch, officer, type, mode });
  return [
    { days: 7, href: address(7, "day") },
    { days: 30, href: address(30, "day") },
    { days: 90, href: address(90, "week") },
    { days: null, href: address(365, "month") },
  ];
}
