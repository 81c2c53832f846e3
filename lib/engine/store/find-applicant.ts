import "server-only";
import { prisma } from "@/lib/db/client";

/** One applicant of a flow of this tenant, with the flow's own parameters; null where there is none. */
export async function findApplicant(tenantId: string, flowId: string, externalReferenceId: string) {
  return prisma.engineApplicant.findFirst({
    where: { tenantId, flowId, externalReferenceId },
    select: {
      id: true,
      primary: true,
      userDocs: true,
      deletedAt: true,
      flow: { select: { flowParams: true, productType: true } },
    },
  });
}
