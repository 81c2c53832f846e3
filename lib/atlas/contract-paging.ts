import { z } from "zod";

/** What stands beside `data` in every paged reply. Pages count from 1. */
export const paging = {
  page: z.number().int(),
  per_page: z.number().int(),
  total_pages: z.number().int(),
  total_items: z.number().int(),
  has_next: z.boolean(),
  has_prev: z.boolean(),
};

/** The paging of a reply by itself. */
export const Paging = z.object(paging);
export type Paging = z.infer<typeof Paging>;
