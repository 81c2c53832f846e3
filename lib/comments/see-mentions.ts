import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";

/** Keeps that the actor has seen that these comments name them. */
export async function seeMentions(actor: Actor, commentIds: string[]): Promise<void> {
  await prisma.mention.updateMany({
    where: { userId: actor.id, commentId: { in: commentIds }, seenAt: null },
    data: { seenAt: new Date() },
  });
}
