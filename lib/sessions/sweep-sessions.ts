import "server-only";
import { prisma } from "@/lib/db/client";

/** Forgets sessions past their end, of people who did not come back: they open nothing, and stand in no list. @returns how many */
export async function sweepSessions(now = new Date()): Promise<number> {
  const { count } = await prisma.session.deleteMany({ where: { expiresAt: { lte: now } } });
  return count;
}
