import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { Prisma, prisma } from "@/lib/db/client";
import { openStates } from "@/lib/erasure/schema";
import { AppError } from "@/lib/errors";
import { addCoApplicant as addJob } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { lockApplicant } from "@/lib/retention/lock-applicant";
import type { AddCoApplicant } from "./schema";

/**
 * Adds somebody who applies together with an applicant: an applicant of the same application and flow, with documents of
 * their own: those of the main applicant where none are named. Atlas is told by a job; while the flow is still being opened, the job comes with its end.
 * @throws AppError not_found; applicant_exists where the application has this reference already; erasure_changed where the main
 * applicant is to be erased
 */
export async function addCoApplicant(
  actor: Actor,
  { mainApplicantId, ...person }: AddCoApplicant,
): Promise<{ id: string }> {
  try {
    return await prisma.$transaction(async (tx) => {
      const main = await tx.applicant.findFirst({
        where: { id: mainApplicantId, coApplicant: null, ...visibleApplicants(actor) },
      });
      if (!main || !(await lockApplicant(tx, main.id))) throw new AppError("not_found", "noApplicant");
      const isToGo = { applicantId: main.id, state: { in: [...openStates] } };
      if ((await tx.erasureRequest.count({ where: isToGo })) > 0) {
        throw new AppError("erasure_changed", "beingErased");
      }
      // Waits for whatever ends the opening of the flow, which looks for who is to be added.
      const [flow] = await tx.$queryRaw<{ state: string }[]>`
        select "state"::text from desk."Flow" where "id" = ${main.flowId} for share`;
      const { applicationId, productType, branchId, flowId } = main;
      const expectedDocuments = person.expectedDocuments ?? main.expectedDocuments;
      const { id: applicantId } = await tx.applicant.create({
        data: { ...person, expectedDocuments, applicationId, productType, branchId, flowId, createdById: actor.id },
      });
      await tx.coApplicant.create({ data: { applicantId, mainApplicantId } });
      await recordAudit(tx, actor, { type: "co-applicant.added", applicantId, mainApplicantId, expectedDocuments });
      if (flow?.state === "OPEN") await enqueue(tx, addJob, { applicantId });
      return { id: applicantId };
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
      throw new AppError("applicant_exists", "checkFields", { fields: { externalReferenceId: "referenceTaken" } });
    }
    throw error;
  }
}
