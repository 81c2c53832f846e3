import "server-only";
import { prisma } from "@/lib/db/client";

export interface CoApplicantNames {
  flowId: string;
  externalReferenceId?: string;
  coApplicantId?: string;
}

/** The applicants of this tenant's flow that either id names. None, one, or two where the ids disagree. */
export async function findNamedApplicants(tenantId: string, names: CoApplicantNames) {
  const { flowId, externalReferenceId, coApplicantId } = names;
  return prisma.engineApplicant.findMany({
    where: {
      tenantId,
      flowId,
      OR: [
        ...(externalReferenceId === undefined ? [] : [{ externalReferenceId }]),
        ...(coApplicantId === undefined ? [] : [{ id: coApplicantId }]),
      ],
    },
    select: { id: true, externalReferenceId: true, primary: true },
  });
}

/** Marks a co-applicant as deleted; its rows stay. @returns false where it was before */
export async function deleteCoApplicant(id: string): Promise<boolean> {
  const deleted = await prisma.engineApplicant.updateMany({
    where: { id, primary: false, deletedAt: null },
    data: { deletedAt: new Date() },
  });
  return deleted.count === 1;
}
