import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { addCoApplicant } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";

/** Asks Atlas once more to take a co-applicant it refused. Any other stays as it is. @throws AppError not_found */
export async function retryCoApplicant(actor: Actor, applicantId: string): Promise<{ mainApplicantId: string }> {
  return prisma.$transaction(async (tx) => {
    const found = await tx.coApplicant.findFirst({ where: { applicantId, applicant: visibleApplicants(actor) } });
    if (!found) throw new AppError("not_found", "noApplicant");
    const { mainApplicantId } = found;
    const { count } = await tx.coApplicant.updateMany({
      where: { applicantId, state: "REFUSED" },
      data: { state: "ADDING", failure: null },
    });
    if (count === 0) return { mainApplicantId };
    await recordAudit(tx, actor, { type: "co-applicant.retried", applicantId, mainApplicantId });
    await enqueue(tx, addCoApplicant, { applicantId });
    return { mainApplicantId };
  });
}
