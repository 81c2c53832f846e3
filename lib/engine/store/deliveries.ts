import "server-only";
import { prisma } from "@/lib/db/client";
import { deliverCallback } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { CALLBACK_REFUSED_PREFIX } from "../sandbox/forced-outcome";

/** A delivery that waits for a try, with all it needs; undefined where it has ended. */
export async function findDueDelivery(id: string) {
  const delivery = await prisma.engineDelivery.findFirst({
    where: { id, state: "PENDING" },
    select: {
      id: true,
      applicantId: true,
      failures: true,
      applicant: {
        select: {
          deletedAt: true,
          files: { where: { documentId: { startsWith: CALLBACK_REFUSED_PREFIX } }, select: { uuid: true }, take: 1 },
        },
      },
      flow: {
        select: {
          id: true,
          api: true,
          applicationId: true,
          productType: true,
          flowParams: true,
          callbackUrl: true,
          authTokenUrl: true,
          tenant: {
            select: {
              sandbox: true,
              webhookSecret: true,
              webhookSecretBefore: true,
              webhookSecretChangedAt: true,
              callbackClientId: true,
              callbackClientSecret: true,
            },
          },
        },
      },
    },
  });
  const callbackUrl = delivery?.flow.callbackUrl;
  return delivery && callbackUrl ? { ...delivery, flow: { ...delivery.flow, callbackUrl } } : undefined;
}
export type DueDelivery = NonNullable<Awaited<ReturnType<typeof findDueDelivery>>>;

export interface AttemptFacts {
  startedAt: Date;
  durationMs: number;
  status: number | null;
  errorCode: string | null;
}

export type AfterAttempt =
  | { state: "DELIVERED" }
  | { state: "PENDING"; runAt: Date; failures: number }
  | { state: "DEAD"; failures: number };

/**
 * Writes a try into the log, and with it what comes next. Where another run of the same delivery has ended it meanwhile,
 * the try is written and the end stays.
 */
export async function recordAttempt(id: string, attempt: AttemptFacts, next: AfterAttempt): Promise<void> {
  await prisma.$transaction(async (tx) => {
    // Numbers attempts without a gap, whatever runs at once.
    await tx.$executeRaw`select from engine.delivery where id = ${id} for update`;
    const before = await tx.engineDeliveryAttempt.count({ where: { deliveryId: id } });
    await tx.engineDeliveryAttempt.create({ data: { ...attempt, deliveryId: id, number: before + 1 } });
    const { state } = next;
    const runAt = state === "PENDING" ? next.runAt : null;
    const changed = await tx.engineDelivery.updateMany({
      where: { id, state: "PENDING" },
      data: { state, nextAttemptAt: runAt, ...("failures" in next && { failures: next.failures }) },
    });
    if (runAt && changed.count === 1) await enqueue(tx, deliverCallback, { deliveryId: id }, { runAt });
  });
}

/** Gives a delivery up without a try: its applicant was deleted. */
export async function dropDelivery(id: string): Promise<void> {
  await prisma.engineDelivery.updateMany({
    where: { id, state: "PENDING" },
    data: { state: "DEAD", nextAttemptAt: null },
  });
}

/** Plans a try now, with the whole schedule before it. @returns false where this tenant has no such delivery */
export async function redeliver(tenantId: string, id: string): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const changed = await tx.engineDelivery.updateMany({
      where: { id, tenantId },
      data: { state: "PENDING", failures: 0, nextAttemptAt: new Date() },
    });
    if (changed.count === 0) return false;
    await enqueue(tx, deliverCallback, { deliveryId: id });
    return true;
  });
}
