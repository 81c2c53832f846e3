import "server-only";
import { prisma } from "@/lib/db/client";
import type { Trouble } from "./schema";

/**
 * Shows on the batch's page what is being retried; null when all is well again. A batch that has ended
 * meanwhile, by a callback that overtook a lost reply, has no trouble any more.
 */
export async function reportTrouble(batchId: string, trouble: Trouble | null): Promise<void> {
  await prisma.batch.updateMany({ where: { id: batchId, completedAt: null }, data: { trouble } });
}
