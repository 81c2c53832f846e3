import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { refuseNumbers } from "./refuse-numbers";
import type { AddComment } from "./schema";
import { writeMentions } from "./write-mentions";

/**
 * Writes a comment about an applicant and tells whom it names. A call sent again after a lost answer changes nothing.
 * @throws AppError not_found; invalid_input for a full Aadhaar number
 */
export async function addComment(actor: Actor, { applicantId, text, sendKey }: AddComment): Promise<void> {
  refuseNumbers(text);
  await prisma.$transaction(async (tx) => {
    const applicant = await tx.applicant.findFirst({
      where: { id: applicantId, ...visibleApplicants(actor) },
      select: { branchId: true },
    });
    if (!applicant) throw new AppError("not_found", "noApplicant");
    const [comment] = await tx.comment.createManyAndReturn({
      data: [{ applicantId, authorId: actor.id, sendKey, text }],
      skipDuplicates: true,
    });
    if (!comment) return;
    const { branchId } = applicant;
    const mentioned = await writeMentions(tx, { commentId: comment.id, branchId, authorId: actor.id, text });
    await recordAudit(tx, actor, { type: "comment.added", applicantId, commentId: comment.id, mentioned });
  });
}
