import "server-only";
import { prisma } from "@/lib/db/client";

/** A flow of this tenant, with what its results are sent under; null where there is none. */
export async function findFlow(tenantId: string, flowId: string) {
  return prisma.engineFlow.findFirst({
    where: { id: flowId, tenantId },
    select: { id: true, applicationId: true, productType: true, flowParams: true, closedAt: true },
  });
}
