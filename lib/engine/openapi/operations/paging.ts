import { z } from "zod";
import { invalidParameters } from "../../http/errors";
import type { Parameter } from "../operation";

/** The two parameters of a paged list. */
export const paged = ({ usual, most }: { usual: number; most: number }): Parameter[] => [
  { in: "query", name: "page", required: false, schema: z.int().min(1).max(1_000_000).default(1) },
  {
    ...{ in: "query", name: "per_page", required: false, schema: z.int().min(1).default(usual) },
    words: `Items on a page; more than ${most} is taken as ${most}.`,
  },
];

export const wrongPage = invalidParameters(["page"], "Must be a positive whole number");
