import "server-only";
import { randomUUID } from "node:crypto";
import type { AddCoApplicantsRequest } from "@/lib/atlas/contract-applicants";
import { prisma } from "@/lib/db/client";

export interface AddedCoApplicant {
  /** Undefined where the reference is taken. */
  id: string | undefined;
  externalReferenceId: string;
  username: string;
  userDocs: string[];
  /** Why it is taken: by an applicant there is, or by one that was deleted. */
  taken?: "exists" | "deleted";
}

/**
 * Adds co-applicants to a flow. A reference belongs to one applicant of an application for good, deleted or not: of two
 * with the same one, the first is added. @returns one entry for each of the request, in order
 */
export async function addCoApplicants(
  tenantId: string,
  flow: { id: string; applicationId: string },
  coApplicants: AddCoApplicantsRequest["co_applicants"],
): Promise<AddedCoApplicant[]> {
  const { id: flowId, applicationId } = flow;
  const wanted = coApplicants.map((applicant) => ({
    id: randomUUID(),
    externalReferenceId: applicant.external_reference_id,
    username: applicant.username,
    userDocs: applicant.user_docs ?? [],
  }));
  const common = { tenantId, flowId, applicationId, primary: false };
  const created = await prisma.engineApplicant.createManyAndReturn({
    data: wanted.map((applicant) => ({ ...applicant, ...common })),
    skipDuplicates: true,
    select: { id: true },
  });
  const ids = new Set(created.map(({ id }) => id));
  const taken = await prisma.engineApplicant.findMany({
    where: { tenantId, applicationId, externalReferenceId: { in: wanted.map((one) => one.externalReferenceId) } },
    select: { externalReferenceId: true, deletedAt: true },
  });
  const deleted = new Set(taken.filter(({ deletedAt }) => deletedAt).map((one) => one.externalReferenceId));
  return wanted.map((applicant) =>
    ids.has(applicant.id)
      ? applicant
      : { ...applicant, id: undefined, taken: deleted.has(applicant.externalReferenceId) ? "deleted" : "exists" },
  );
}
