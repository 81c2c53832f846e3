import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { Prisma, prisma, type Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { openFlow } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { listOfferedProducts } from "@/lib/settings/product-types";
import type { CreateApplicant } from "./schema";

/** What the product asks for. @throws AppError invalid_input for a product that is not offered, where any is */
async function documentsOf(tx: Tx, productType: string): Promise<string[]> {
  const offered = await listOfferedProducts(tx);
  const product = offered.find(({ code }) => code === productType);
  if (product || offered.length === 0) return product?.expectedDocuments ?? [];
  throw new AppError("invalid_input", "chooseProduct", { fields: { productType: "chooseProduct" } });
}

/**
 * Opens an applicant in the actor's branch, and the Atlas flow behind it by a job of the same transaction. Where no expected
 * documents are named, they are the product's.
 * @throws AppError applicant_exists, with the existing one's id where the actor may see it; invalid_input for a product
 * that is not offered
 */
export async function createApplicant(actor: Actor, input: CreateApplicant): Promise<{ id: string }> {
  try {
    return await prisma.$transaction(async (tx) => {
      const usual = await documentsOf(tx, input.productType);
      const expectedDocuments = input.expectedDocuments ?? usual;
      const flow = await tx.flow.create({ data: {} });
      const { id: applicantId } = await tx.applicant.create({
        data: { ...input, expectedDocuments, branchId: actor.branchId, flowId: flow.id, createdById: actor.id },
      });
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
