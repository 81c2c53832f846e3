import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { prisma } from "@/lib/db/client";
import { type Caller, requireLink } from "./require-link";

/** Its holder says that all is sent: a link for one use is closed by it. @throws AppError as requireLink */
export async function finishLink(token: string, caller: Caller): Promise<void> {
  const { id: linkId, applicantId } = await requireLink(token, caller);
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.uploadLink.updateMany({
      where: { id: linkId, finishedAt: null },
      data: { finishedAt: new Date() },
    });
    if (count > 0) await recordAudit(tx, caller, { type: "link.finished", applicantId, linkId });
  });
}
