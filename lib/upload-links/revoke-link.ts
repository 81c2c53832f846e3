import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/** Closes a link for good, at once. One that is closed stays as it is. @throws AppError not_found */
export async function revokeLink(actor: Actor, linkId: string): Promise<{ applicantId: string }> {
  return prisma.$transaction(async (tx) => {
    const link = await tx.uploadLink.findFirst({ where: { id: linkId, applicant: visibleApplicants(actor) } });
    if (!link) throw new AppError("not_found", "noLink");
    const { applicantId } = link;
    const { count } = await tx.uploadLink.updateMany({
      where: { id: linkId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count > 0) await recordAudit(tx, actor, { type: "link.revoked", applicantId, linkId });
    return { applicantId };
  });
}
