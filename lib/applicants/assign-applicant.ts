import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { permits } from "@/lib/auth/access";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { ofBranch } from "@/lib/users/list-colleagues";
import type { AssignApplicant } from "./schema";

/**
 * Gives an applicant to a colleague to deal with, or to nobody in particular. What is so already stays as it is.
 * @throws AppError not_found; invalid_input where the colleague may not work on this branch's applicants
 */
export async function assignApplicant(actor: Actor, { applicantId, assigneeId }: AssignApplicant): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from desk."Applicant" where "id" = ${applicantId} for update`;
    const applicant = await tx.applicant.findFirst({
      where: { id: applicantId, ...visibleApplicants(actor) },
      select: { branchId: true, assigneeId: true },
    });
    if (!applicant) throw new AppError("not_found", "noApplicant");
    if (applicant.assigneeId === assigneeId) return;
    if (assigneeId !== null) {
      // Waits for whoever moves or deactivates the colleague at this moment, which would otherwise miss this applicant.
      await tx.$queryRaw`select 1 from desk."User" where "id" = ${assigneeId} for share`;
      const colleague = await tx.user.findFirst({ where: { id: assigneeId, ...ofBranch(applicant.branchId) } });
      if (!colleague || !permits("work", colleague)) {
        throw new AppError("invalid_input", "chooseColleague", { fields: { assigneeId: "chooseColleague" } });
      }
    }
    await tx.applicant.update({ where: { id: applicantId }, data: { assigneeId } });
    const { assigneeId: from } = applicant;
    await recordAudit(tx, actor, { type: "applicant.assigned", applicantId, from, to: assigneeId });
  });
}
