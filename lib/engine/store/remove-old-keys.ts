import "server-only";
import { prisma } from "@/lib/db/client";

/** Milliseconds that an Idempotency-Key is kept at least. It goes with the next hourly sweep. */
export const KEY_LIFE = 24 * 3600 * 1000;

/** Removes the keys that have outlived their promise. @returns how many */
export async function removeOldKeys(now = new Date()): Promise<number> {
  const { count } = await prisma.engineIdempotencyKey.deleteMany({
    where: { createdAt: { lt: new Date(now.getTime() - KEY_LIFE) } },
  });
  return count;
}
