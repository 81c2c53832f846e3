import "server-only";
import type { Tx } from "@/lib/db/client";

/** Ends a user's sessions, all but the one to be kept. A request that begins afterwards is nobody's. @returns how many */
export async function endSessions(tx: Tx, userId: string, keptId?: string): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { userId, ...(keptId ? { id: { not: keptId } } : {}) } });
  return count;
}
