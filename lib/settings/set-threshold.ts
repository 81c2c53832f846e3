import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { settingsChanged } from "./change-product-type";
import type { SetThreshold } from "./schema";

/**
 * Sets from which confidence on a value counts as read: for a field of a type, a type, a field of any type, or all. It acts
 * on every document at its next look. The same value changes nothing.
 * @throws AppError not_allowed; settings_changed where another value stands there than the admin saw
 */
export async function setThreshold(actor: Actor, input: SetThreshold): Promise<void> {
  requirePermission("administer", actor);
  const { documentType, field, confidence, seen } = input;
  if (seen === confidence) return;
  await prisma.$transaction(async (tx) => {
    const { count } =
      seen === null
        ? await tx.reviewThreshold.createMany({ data: [{ documentType, field, confidence }], skipDuplicates: true })
        : await tx.reviewThreshold.updateMany({
            where: { documentType, field, confidence: seen },
            data: { confidence },
          });
    if (count === 0) throw settingsChanged();
    await recordAudit(tx, actor, { type: "threshold.changed", documentType, field, from: seen, to: confidence });
  });
}
