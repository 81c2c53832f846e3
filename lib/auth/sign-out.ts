import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { prisma } from "@/lib/db/client";
import type { Origin } from "./origin";
import { hashOfToken } from "./session-token";

/** Ends the session of this token, wherever its cookie was copied to. One that has ended already is left at that. */
export async function signOut(token: string, origin?: Origin): Promise<void> {
  const session = await prisma.session.findUnique({
    where: { tokenHash: hashOfToken(token) },
    include: { user: true },
  });
  if (!session) return;
  const { id, user } = session;
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id } });
    if (count === 1) await recordAudit(tx, { ...user, origin }, { type: "user.signed-out", userId: user.id });
  });
}
