import { z } from "zod";
import type { Reason } from "@/lib/i18n/reason";
import { LONGEST_COMMENT } from "./limits";

/** Without the one sign that no text of PostgreSQL can hold. */
const text = z
  .string()
  .transform((typed) => typed.replaceAll("\u0000", "").trim())
  .pipe(
    z
      .string()
      .min(1, "typeComment" satisfies Reason)
      .max(LONGEST_COMMENT, "commentTooLong" satisfies Reason),
  );

export const AddCommentInput = z.strictObject({ applicantId: z.cuid(), text, sendKey: z.uuid() });
export type AddComment = z.infer<typeof AddCommentInput>;

export const EditCommentInput = z.strictObject({ commentId: z.cuid(), text });
export type EditComment = z.infer<typeof EditCommentInput>;

export const DeleteCommentInput = z.strictObject({ commentId: z.cuid() });

/** The mentions in these comments, seen. */
export const SeeMentionsInput = z.strictObject({ commentIds: z.array(z.cuid()).min(1).max(100) });

/** A comment as the applicant's page shows it. */
export interface CommentView {
  id: string;
  /** Empty where it was deleted. */
  text: string;
  /** Names that stand in it after an @. */
  mentions: string[];
  isEdited: boolean;
  isDeleted: boolean;
  /** Whether this reader may still change or delete it. */
  mayChange: boolean;
}

/** A comment that names this reader, who has not seen it yet. */
export interface MentionView {
  commentId: string;
  applicantId: string;
  applicantName: string;
  authorName: string;
  text: string;
  /** Names that stand in it after an @. */
  names: string[];
  at: Date;
}
