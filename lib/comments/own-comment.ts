import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { CHANGEABLE_MINUTES } from "./limits";

/** Since when a comment must have been written to be changed still. */
export const changeableSince = () => new Date(Date.now() - CHANGEABLE_MINUTES * 60_000);

/**
 * A comment of the actor's own that may still be changed, locked.
 * @throws AppError not_found, also for another person's; comment_settled where it stands by now
 */
export async function ownComment(tx: Tx, actor: Actor, commentId: string) {
  await tx.$queryRaw`select 1 from desk."Comment" where "id" = ${commentId} for update`;
  const comment = await tx.comment.findFirst({
    where: { id: commentId, authorId: actor.id, deletedAt: null, applicant: visibleApplicants(actor) },
    select: { text: true, createdAt: true, applicantId: true, applicant: { select: { branchId: true } } },
  });
  if (!comment) throw new AppError("not_found", "noComment");
  if (comment.createdAt < changeableSince()) {
    throw new AppError("comment_settled", { reason: "commentSettled", args: { minutes: CHANGEABLE_MINUTES } });
  }
  return comment;
}
