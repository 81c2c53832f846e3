import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { Prisma, prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { openFlow } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import type { CreateApplicant } from "./schema";

/**
 * Opens an applicant in the actor's branch, and the Atlas flow behind it by a job of the same transaction.
 * @throws AppError applicant_exists, with the existing one's id where the actor may see it
 */
export async function createApplicant(actor: Actor, input: CreateApplicant): Promise<{ id: string }> {
  try {
    return await prisma.$transaction(async (tx) => {
      const flow = await tx.flow.create({ data: {} });
      const applicant = await tx.applicant.create({
        data: { ...input, branchId: actor.branchId, flowId: flow.id, createdById: actor.id },
      });
      const { id: applicantId, expectedDocuments } = applicant;
      await recordAudit(tx, actor, { type: "applicant.created", applicantId, expectedDocuments });
      await enqueue(tx, openFlow, { flowId: flow.id });
      return { id: applicantId };
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      throw await existing(actor, input);
    throw error;
  }
}

async function existing(actor: Actor, { applicationId, externalReferenceId }: CreateApplicant): Promise<AppError> {
  const visible = await prisma.applicant.findFirst({
    where: { applicationId, externalReferenceId, ...visibleApplicants(actor) },
    select: { id: true },
  });
  if (visible) {
    return new AppError("applicant_exists", "applicantExists", { applicantId: visible.id });
  }
  return new AppError("applicant_exists", "applicantElsewhere");
}
