import type { ListBatchesQuery } from "@/lib/batches/schema";

/** The address of the list with these filters; what is not set is left out. */
export function batchesAddress(query: ListBatchesQuery): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length > 0 ? `/admin/batches?${new URLSearchParams(set)}` : "/admin/batches";
}

/** Whether anything narrows the list; the page one is on does not. */
export function hasFilters({ after: _, ...filters }: ListBatchesQuery): boolean {
  return Object.values(filters).some(Boolean);
}
