import type { BulkExtractsReply } from "./contract-bulk";
import { Paging } from "./contract-paging";
import { findResults, textOr } from "./read-results";

const onlyPage = (items: number): Paging => ({
  ...{ page: 1, per_page: items, total_pages: 1, total_items: items },
  ...{ has_next: false, has_prev: false },
});

/**
 * Reads a page of bulk's results: one that cannot be read is left out and spoils no other. Results without any paging are
 * the only page; paging that cannot be read is an unknown form, for a page that is taken for the last loses the rest.
 */
export function readBulkPage(answer: unknown): BulkExtractsReply | undefined {
  const found = findResults(answer);
  if (!found) return undefined;
  const isPaged = Object.keys(Paging.shape).some((name) => name in found.around);
  const paging = isPaged ? Paging.safeParse(found.around).data : onlyPage(found.items.length);
  return (
    paging && { data: found.items.map((item) => ({ ...item, status: textOr(item.status, undefined) })), ...paging }
  );
}
