import { z } from "zod";
import { requiredText } from "./contract";

/*
 * Erasing what the engine keeps of an applicant: an extension of our engine.
 */

/** Most documents named in one call. */
const MOST_DOCUMENTS = 1000;

/** POST /v2/verification/erase. Without `document_ids` the applicant goes too, and the flow with its last applicant. */
export const EraseRequest = z.object({
  flow_id: requiredText,
  external_reference_id: requiredText,
  /** Erases only what came of these documents. */
  document_ids: z.array(requiredText).min(1).max(MOST_DOCUMENTS).optional(),
  /** Counts, and erases nothing. */
  dry_run: z.boolean().optional(),
});
export type EraseRequest = z.infer<typeof EraseRequest>;

/** 200 with what went, or in a dry run would go: files as they were sent, and objects in the store. */
export const EraseReply = z.looseObject({
  flow_id: z.string(),
  external_reference_id: z.string(),
  files: z.int().nonnegative(),
  objects: z.int().nonnegative(),
});
export type EraseReply = z.infer<typeof EraseReply>;
