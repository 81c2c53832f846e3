import "server-only";
import { atlas } from "@/lib/atlas/client";
import { AtlasRefused, AtlasUnavailable } from "@/lib/atlas/errors";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { RedeliverBody } from "./schema";

/**
 * Asks Atlas to send a callback again. What is audited is that it was asked: the asking cannot be undone with a
 * transaction, so it comes second. @throws AppError not_allowed, not_found, atlas_unavailable
 */
export async function redeliver(actor: Actor, { deliveryId }: RedeliverBody): Promise<void> {
  requirePermission("administer", actor);
  await prisma.$transaction((tx) => recordAudit(tx, actor, { type: "delivery.redelivery-asked", deliveryId }));
  try {
    await atlas().redeliver(deliveryId);
  } catch (error) {
    if (error instanceof AtlasRefused) {
      throw new AppError("not_found", "noDelivery", {}, { cause: error });
    }
    if (error instanceof AtlasUnavailable) {
      throw new AppError("atlas_unavailable", "atlasAway", {}, { cause: error });
    }
    throw error;
  }
}
