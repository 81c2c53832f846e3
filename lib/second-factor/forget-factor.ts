import "server-only";
import type { Tx } from "@/lib/db/client";

/** Forgets a user's app and recovery codes. @returns whether there was one that counted */
export async function forgetFactor(tx: Tx, userId: string): Promise<boolean> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  const known = await tx.secondFactor.findUnique({ where: { userId } });
  await tx.secondFactor.deleteMany({ where: { userId } });
  return Boolean(known?.confirmedAt);
}
