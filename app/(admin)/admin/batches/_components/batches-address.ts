import { writeQuery } from "@/lib/batches/query-text";
import type { ListBatchesQuery } from "@/lib/batches/schema";

/** The address of the list with these filters and columns; what is not set is left out. */
export function batchesAddress(query: ListBatchesQuery): string {
  const text = writeQuery(query);
  return text ? `/admin/batches?${text}` : "/admin/batches";
}

/** The same from its first page. */
export const firstPage = (query: ListBatchesQuery): ListBatchesQuery => ({
  ...query,
  after: undefined,
  before: undefined,
});

/** Whether anything narrows the list; the page one is on and the columns do not. */
export function hasFilters({ after: _, before: __, columns: ___, ...filters }: ListBatchesQuery): boolean {
  return Object.values(filters).some(Boolean);
}
