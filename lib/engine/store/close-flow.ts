import "server-only";
import { prisma } from "@/lib/db/client";

/** Ends a flow: no more uploads are taken. Files taken before are still read. Repeats change nothing. */
export async function closeFlow(flowId: string): Promise<void> {
  await prisma.engineFlow.updateMany({ where: { id: flowId, closedAt: null }, data: { closedAt: new Date() } });
}
