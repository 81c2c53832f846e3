import "server-only";
import { prisma } from "@/lib/db/client";
import { checklistInclude } from "./checklist";

/**
 * What the checklist needs of an applicant's documents: of all with the same types, state and review the newest, oldest
 * first. A page is as fast with 2,000 documents as with few.
 */
export async function listKinds(applicantId: string) {
  const newest = await prisma.$queryRaw<{ id: string }[]>`
    select distinct on ("documentTypes", "state", "reviewState") "id" from desk."Document"
    where "applicantId" = ${applicantId} and "batchId" is not null
    order by "documentTypes", "state", "reviewState", "createdAt" desc, "id" desc`;
  return prisma.document.findMany({ ...checklistInclude, where: { id: { in: newest.map(({ id }) => id) } } });
}
