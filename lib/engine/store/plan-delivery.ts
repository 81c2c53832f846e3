import "server-only";
import type { Tx } from "@/lib/db/client";
import { deliverCallback } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";

/**
 * Plans the callback of a file's applicant where that file was the last one to end. Called in the transaction that ends it.
 * Of two files that end at once, each would see the other unfinished: the lock on the applicant makes them look one after
 * the other. It does not keep uploads waiting.
 */
export async function planDelivery(tx: Tx, fileUuid: string): Promise<void> {
  const { flowId, applicantId, applicant, flow } = await tx.engineFile.findUniqueOrThrow({
    where: { uuid: fileUuid },
    select: {
      flowId: true,
      applicantId: true,
      applicant: { select: { deletedAt: true } },
      flow: { select: { tenantId: true, callbackUrl: true } },
    },
  });
  if (!flow.callbackUrl || applicant.deletedAt) return;
  await tx.$executeRaw`select from engine.applicant where id = ${applicantId} for no key update`;
  const unfinished = await tx.engineFile.count({
    where: { flowId, applicantId, status: { in: ["UPLOAD_SUCCESS", "PROCESSING"] } },
  });
  if (unfinished > 0) return;
  const delivery = await tx.engineDelivery.create({
    data: { tenantId: flow.tenantId, flowId, applicantId, nextAttemptAt: new Date() },
    select: { id: true },
  });
  await enqueue(tx, deliverCallback, { deliveryId: delivery.id });
}
