import { z } from "zod";
import type { Reason } from "@/lib/i18n/reason";
import { readQuery, SHORTEST_QUERY } from "./read-query";

/** What is looked for stands in the body, never in an address: names and ends of numbers are in no server's log. */
export const SearchBody = z.strictObject({
  q: z
    .string()
    .transform((typed) => readQuery(typed).text)
    .pipe(
      z
        .string()
        .min(SHORTEST_QUERY, "atLeast" satisfies Reason)
        .max(100, "atMost" satisfies Reason),
    ),
});
export type Search = z.infer<typeof SearchBody>;

export interface FoundApplicant {
  id: string;
  name: string;
  applicationId: string;
  externalReferenceId: string;
  branchName: string;
}

export interface FoundDocument {
  id: string;
  fileName: string;
  documentType: string | null;
  applicantName: string;
  /** Whether a number that was read of it ends as was asked; else its file is called so. */
  byNumber: boolean;
}

/** Reply of POST /api/search. */
export interface SearchResults {
  applicants: FoundApplicant[];
  documents: FoundDocument[];
}
