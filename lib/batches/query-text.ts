import { ListBatchesQuery, usualColumns } from "./schema";

/** Filters and columns as the query of an address, without what is not set or as usual. No question mark. */
export function writeQuery({ columns, ...filters }: ListBatchesQuery): string {
  const set = Object.entries(filters).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  const shown = columns?.join(",");
  if (shown && shown !== usualColumns.join(",")) set.push(["columns", shown]);
  return new URLSearchParams(set).toString();
}

/** The other way round; what cannot be read counts as not set. */
export const readQuery = (query: string): ListBatchesQuery =>
  ListBatchesQuery.parse(Object.fromEntries(new URLSearchParams(query)));
