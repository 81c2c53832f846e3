import type { Range } from "./range";
import type { Chart, Filters } from "./schema";

const only = (values: Record<string, string | undefined>) =>
  new URLSearchParams(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])));

/** What is shown as the query of an address, without what is not set. No question mark. */
export const writeQuery = ({ from, to, unit }: Omit<Range, "periods">, filters: Filters): string => {
  const { branch, officer, type, mode } = filters;
  return only({ from, to, unit, branch, officer, type, mode }).toString();
};

/** Where a chart is downloaded from. */
export const chartAddress = (chart: Chart, range: Range, filters: Filters): string =>
  `/api/analytics?chart=${chart}&${writeQuery(range, filters)}`;

/** What narrows the list of batches to those behind a figure, by the names it has in that list's address. */
export interface Behind extends Filters {
  from: string;
  to: string;
  /** What was decided about one of the documents. */
  review?: string;
  /** Per cent: a document with a value that was read less surely. */
  below?: string;
}

/** The list of the batches behind a figure. */
export function batchesBehind({ from, to, branch, officer, type, mode, review, below }: Behind): string {
  return `/admin/batches?${only({ from, to, branch, officer, type, mode, review, below })}`;
}
