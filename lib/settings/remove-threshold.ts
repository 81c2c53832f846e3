import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { settingsChanged } from "./change-product-type";
import type { RemoveThreshold } from "./schema";

/**
 * Takes a threshold away: the next less exact one then decides.
 * @throws AppError not_allowed; settings_changed where another value stands there than the admin saw
 */
export async function removeThreshold(actor: Actor, { documentType, field, seen }: RemoveThreshold): Promise<void> {
  requirePermission("administer", actor);
  if (seen === null) return;
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.reviewThreshold.deleteMany({ where: { documentType, field, confidence: seen } });
    if (count === 0) throw settingsChanged();
    await recordAudit(tx, actor, { type: "threshold.changed", documentType, field, from: seen, to: null });
  });
}
