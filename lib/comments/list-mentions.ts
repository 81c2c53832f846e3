import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { MentionView } from "./schema";

/** Comments that name the actor and were not seen yet, newest first; those of one applicant where it is named. */
export async function listMentions(
  actor: Actor,
  { applicantId, take }: { applicantId?: string; take: number },
): Promise<MentionView[]> {
  const found = await prisma.mention.findMany({
    where: { userId: actor.id, seenAt: null, comment: { applicantId, applicant: visibleApplicants(actor) } },
    orderBy: [{ createdAt: "desc" }, { commentId: "desc" }],
    take,
    select: {
      commentId: true,
      createdAt: true,
      comment: {
        select: {
          text: true,
          author: { select: { name: true } },
          applicant: { select: { id: true, name: true } },
          mentions: { select: { name: true } },
        },
      },
    },
  });
  return found.map(({ commentId, createdAt, comment: { text, author, applicant, mentions } }) => ({
    ...{ commentId, at: createdAt, authorName: author.name, text, names: mentions.map(({ name }) => name) },
    ...{ applicantId: applicant.id, applicantName: applicant.name },
  }));
}
