import { z } from "zod";

/*
 * Which comparisons a flow is asked for: an extension of our engine. Atlas lets products choose and documents one pair.
 */

/** What can be compared between an applicant's documents, by stable names. lib/engine/cross-checks/pairs.ts says of what. */
export const crossCheckNames = [
  "names",
  "birth_dates",
  "pan_numbers",
  "home_addresses",
  "household_names",
  "buyers",
  "customers",
  "buyer_pans",
  "dealers",
  "dealer_addresses",
  "prices",
  "bank_accounts",
  "bank_branches",
  "employers",
  "firm_pans",
  "firm_names",
  "firm_owners",
  "firm_addresses",
] as const;
export type CrossCheckName = (typeof crossCheckNames)[number];

/**
 * `flow_params.cross_checks`: what the flow's documents are compared by; without it, what the engine compares for the product
 * type. It stands among the parameters that Atlas keeps and gives back unread, so no Atlas minds it.
 */
export const CrossCheckParameter = z.looseObject({ cross_checks: z.array(z.string().max(100)).max(100) });
