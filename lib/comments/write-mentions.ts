import "server-only";
import type { Tx } from "@/lib/db/client";
import { listColleagues } from "@/lib/users/list-colleagues";
import { findMentions } from "./mentions";

interface Written {
  commentId: string;
  branchId: string;
  authorId: string;
  text: string;
}

/**
 * Keeps whom a comment names: colleagues who may open the applicant, never its author. Who was named before stays as seen
 * or unseen as they were. @returns how many are named now
 */
export async function writeMentions(tx: Tx, { commentId, branchId, authorId, text }: Written): Promise<number> {
  const named = findMentions(text, await listColleagues(branchId, tx)).filter(({ id }) => id !== authorId);
  await tx.mention.deleteMany({ where: { commentId, userId: { notIn: named.map(({ id }) => id) } } });
  await tx.mention.createMany({
    data: named.map(({ id, name }) => ({ commentId, userId: id, name })),
    skipDuplicates: true,
  });
  return named.length;
}
