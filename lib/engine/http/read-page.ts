import { invalidParameters } from "./errors";
import { readQuery } from "./read-parameters";

/** The last page that is looked for: far past any list, and no overflow. */
const LAST_PAGE = 1_000_000;

export interface Page {
  page: number;
  perPage: number;
  /** What the database leaves out and takes. */
  skip: number;
  take: number;
}

/**
 * `page` (from 1) and `per_page` of a query. More than the most is given as the most.
 * @throws EngineError invalid_parameters where one is no positive whole number
 */
export function readPage(request: Request, sizes: { usual: number; most: number }): Page {
  const query = readQuery(request, [], ["page", "per_page"]);
  const wrong = (["page", "per_page"] as const).filter((name) => !/^[1-9]\d{0,6}$/.test(query[name] ?? "1"));
  const page = Number(query.page ?? 1);
  if (wrong.length > 0 || page > LAST_PAGE) {
    throw invalidParameters(wrong.length > 0 ? wrong : ["page"], "Must be a positive whole number");
  }
  const perPage = Math.min(sizes.most, Number(query.per_page ?? sizes.usual));
  return { page, perPage, skip: (page - 1) * perPage, take: perPage };
}

/** What stands beside `data` in a paged reply. */
export function pageFacts({ page, perPage }: Page, total: number) {
  const pages = Math.ceil(total / perPage);
  return {
    page,
    per_page: perPage,
    total_pages: pages,
    total_items: total,
    has_next: page < pages,
    has_prev: page > 1 && total > 0,
  };
}
