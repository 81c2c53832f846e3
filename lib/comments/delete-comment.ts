import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { ownComment } from "./own-comment";

/**
 * Deletes an own comment while that is possible: its words are gone, that there was one stays.
 * @returns the id of the applicant it was about
 * @throws AppError not_found, comment_settled
 */
export async function deleteComment(actor: Actor, commentId: string): Promise<string> {
  return prisma.$transaction(async (tx) => {
    const { applicantId } = await ownComment(tx, actor, commentId);
    await tx.comment.update({ where: { id: commentId }, data: { text: "", deletedAt: new Date() } });
    await tx.mention.deleteMany({ where: { commentId } });
    await recordAudit(tx, actor, { type: "comment.deleted", applicantId, commentId });
    return applicantId;
  });
}
