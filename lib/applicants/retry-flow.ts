import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { openFlow } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";

/** Tries again to open a flow Atlas refused. A flow that is open, or being opened, stays as it is. */
export async function retryFlow(actor: Actor, applicantId: string): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const applicant = await tx.applicant.findFirst({ where: { id: applicantId, ...visibleApplicants(actor) } });
    if (!applicant) throw new AppError("not_found", "noApplicant");
    const { flowId } = applicant;
    const { count } = await tx.flow.updateMany({
      where: { id: flowId, state: "FAILED" },
      data: { state: "OPENING", failure: null },
    });
    if (count === 0) return;
    await recordAudit(tx, actor, { type: "flow.retried", applicantId });
    await enqueue(tx, openFlow, { flowId });
  });
}
