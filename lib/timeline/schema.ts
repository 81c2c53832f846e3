import { z } from "zod";
import type { CommentView } from "@/lib/comments/schema";

/** Which part of an applicant's timeline is shown, as it stands in the URL. What cannot be read counts as not set. */
export const TimelineQuery = z.object({
  only: z.enum(["comments"]).optional().catch(undefined),
  /** The last event of the page before. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});
export type TimelineQuery = z.infer<typeof TimelineQuery>;

/** Something that happened to an applicant. */
export interface TimelineRow {
  id: string;
  at: Date;
  actorName: string;
  type: string;
  data: Record<string, unknown>;
  batchId: string | null;
  document: { id: string; fileName: string | null } | null;
  /** Of a comment that was written. */
  comment: CommentView | null;
}

export interface TimelinePage {
  rows: TimelineRow[];
  /** What the users in these rows' facts are called. */
  names: Record<string, string>;
  /** `before` of the next page; null on the last. */
  next: string | null;
}
