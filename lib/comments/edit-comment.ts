import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { ownComment } from "./own-comment";
import { refuseNumbers } from "./refuse-numbers";
import type { EditComment } from "./schema";
import { writeMentions } from "./write-mentions";

/**
 * Puts an own comment right while that is possible; whom it names anew is told.
 * @returns the id of the applicant it is about
 * @throws AppError not_found, comment_settled; invalid_input for a full Aadhaar number
 */
export async function editComment(actor: Actor, { commentId, text }: EditComment): Promise<string> {
  refuseNumbers(text);
  return prisma.$transaction(async (tx) => {
    const comment = await ownComment(tx, actor, commentId);
    const { applicantId, applicant } = comment;
    if (comment.text === text) return applicantId;
    await tx.comment.update({ where: { id: commentId }, data: { text, editedAt: new Date() } });
    const { branchId } = applicant;
    const mentioned = await writeMentions(tx, { commentId, branchId, authorId: actor.id, text });
    await recordAudit(tx, actor, { type: "comment.edited", applicantId, commentId, mentioned });
    return applicantId;
  });
}
