import type { Actor } from "@/lib/auth/actor";
import { CURRENT_NOTICE } from "@/lib/consent/notice";
import { type Prisma, prisma } from "@/lib/db/client";
import { unique } from "./unique";

/** An applicant of the officer's branch, who has agreed to the notice; its flow is open unless `flow` says otherwise. */
export async function newApplicant(
  officer: Actor,
  overrides: Partial<Prisma.ApplicantUncheckedCreateInput> = {},
  flow: Prisma.FlowUncheckedCreateInput = { state: "OPEN", atlasFlowId: `flow-${unique()}`, openedAt: new Date() },
) {
  const id = unique();
  const flowId = overrides.flowId ?? (await prisma.flow.create({ data: flow })).id;
  return prisma.applicant.create({
    data: {
      applicationId: `LN-${id}`,
      externalReferenceId: `EXT-${id}`,
      name: `Applicant ${id}`,
      productType: "POC_CDL",
      expectedDocuments: [],
      branchId: officer.branchId,
      createdById: officer.id,
      ...overrides,
      flowId,
      consents: {
        create: { decision: "GIVEN", way: "IN_PERSON", version: CURRENT_NOTICE, language: "en", textHash: "-" },
      },
    },
    include: { flow: true },
  });
}
