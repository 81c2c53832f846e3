import { z } from "zod";
import type { Reason } from "@/lib/i18n/reason";
import { mayHoldAadhaarNumber } from "./search-words";

const NoAadhaarNumber = z.string().refine((text) => !mayHoldAadhaarNumber(text), "viewHoldsNumber" satisfies Reason);

/** Filters and columns to be kept under a name. */
export const SaveViewInput = z.object({
  name: NoAadhaarNumber.pipe(
    z
      .string()
      .trim()
      .min(1, "enterViewName" satisfies Reason)
      .max(60, "viewNameTooLong" satisfies Reason),
  ),
  /** The query of the list's address. */
  query: z.string().max(2_000),
  isShared: z
    .literal("on")
    .optional()
    .transform((on) => on !== undefined),
});
export type SaveView = z.infer<typeof SaveViewInput>;

export const ShareViewInput = z.strictObject({ viewId: z.cuid(), isShared: z.boolean() });
export type ShareView = z.infer<typeof ShareViewInput>;

/** A view as the list offers it. */
export interface ViewRow {
  id: string;
  name: string;
  query: string;
  isShared: boolean;
  isOwn: boolean;
  ownerName: string;
}
