import type { ListTrailQuery } from "@/lib/audit/schema";

/** The address of the trail with these filters; what is not set is left out. */
export function trailAddress(query: ListTrailQuery): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length > 0 ? `/admin/audit?${new URLSearchParams(set)}` : "/admin/audit";
}

/** Whether anything narrows the trail; the page one is on does not. */
export function isNarrowed({ after: _, ...filters }: ListTrailQuery): boolean {
  return Object.values(filters).some(Boolean);
}
