import "server-only";
import type { DeliveryState } from "@/lib/atlas/contract-deliveries";
import { prisma } from "@/lib/db/client";

const logged = {
  id: true,
  flowId: true,
  state: true,
  createdAt: true,
  nextAttemptAt: true,
  flow: { select: { callbackUrl: true, applicationId: true } },
  applicant: { select: { externalReferenceId: true } },
  attempts: { orderBy: { number: "asc" } },
} as const;

export interface DeliveryFilter {
  state?: DeliveryState | undefined;
  /** The whole id. */
  applicationId?: string | undefined;
  skip: number;
  take: number;
}

/** A page of a tenant's deliveries with their log, newest first, and how many there are. */
export async function listDeliveries(tenantId: string, { state, applicationId, skip, take }: DeliveryFilter) {
  const where = { tenantId, state, ...(applicationId !== undefined && { flow: { applicationId } }) };
  const [deliveries, total] = await Promise.all([
    prisma.engineDelivery.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip,
      take,
      select: logged,
    }),
    prisma.engineDelivery.count({ where }),
  ]);
  return { deliveries, total };
}
export type LoggedDelivery = Awaited<ReturnType<typeof listDeliveries>>["deliveries"][number];

/** One delivery with its log; null where this tenant has none such. */
export async function findDelivery(tenantId: string, id: string): Promise<LoggedDelivery | null> {
  return prisma.engineDelivery.findFirst({ where: { id, tenantId }, select: logged });
}
