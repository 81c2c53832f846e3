import "server-only";
import { prisma } from "@/lib/db/client";

/**
 * A flow of this tenant, with what its results are sent under; null where there is none.
 * @param api finds flows of this version alone
 */
export async function findFlow(tenantId: string, flowId: string, api?: "V3") {
  return prisma.engineFlow.findFirst({
    where: { id: flowId, tenantId, api },
    select: { id: true, applicationId: true, productType: true, flowParams: true, closedAt: true },
  });
}
