import type { Paging } from "./contract-paging";
import { AtlasUnavailable } from "./errors";

/**
 * Every item of a paged list, in order. A page is asked for when the items before it have been taken.
 * @param readPage asks for one page, counted from 1
 * @throws what `readPage` throws; AtlasUnavailable where another page came than was asked for, which would have no end
 */
export async function* walkPages<Item>(
  readPage: (page: number) => Promise<{ data: Item[] } & Paging>,
): AsyncGenerator<Item, void, undefined> {
  for (let page = 1, hasNext = true; hasNext; page++) {
    const reply = await readPage(page);
    if (reply.page !== page)
      throw new AtlasUnavailable(`Atlas gave page ${reply.page} where page ${page} was asked for`);
    yield* reply.data;
    hasNext = reply.has_next;
  }
}
