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

/** A page of a tenant's deliveries with their log, newest first, and how many there are. */
export async function listDeliveries(
  tenantId: string,
  { state, skip, take }: { state?: DeliveryState; skip: number; take: number },
) {
  const where = { tenantId, state };
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
