import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/**
 * The user to be changed, its row locked until the transaction ends, so that two changes at once follow each other. Whom an
 * API key acts as is changed with the key alone.
 * @throws AppError not_found
 */
export async function lockUser(tx: Tx, userId: string) {
  await tx.$queryRaw`select 1 from desk."User" where "id" = ${userId} for update`;
  const user = await tx.user.findUnique({ where: { id: userId, apiKey: { is: null } } });
  if (!user) throw new AppError("not_found", "noUser");
  return user;
}

/**
 * Refuses a change that would leave the desk without an admin. All active admins are locked first, always in the same
 * order: of two requests that each take one of the last two admins away, the second waits, and then sees that one is left.
 * @throws AppError last_admin
 */
export async function keepAnAdmin(tx: Tx, userId: string): Promise<void> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    select "id" from desk."User" where "role" = 'ADMIN' and "active" order by "id" for update`;
  if (admins.length === 1 && admins[0]?.id === userId) {
    throw new AppError("last_admin", "lastAdmin");
  }
}
