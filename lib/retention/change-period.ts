import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { settingsChanged } from "@/lib/settings/change-product-type";
import type { ChangePeriod } from "./schema";

/**
 * Sets how long documents of a class are kept. It acts in the next night, on documents that there are too. The same period
 * changes nothing.
 * @throws AppError not_allowed; settings_changed where somebody was quicker
 */
export async function changePeriod(actor: Actor, { documentClass, days, version }: ChangePeriod): Promise<void> {
  requirePermission("administer", actor);
  await prisma.$transaction(async (tx) => {
    const before = await tx.retentionPeriod.findUnique({ where: { documentClass } });
    if ((before?.version ?? 0) !== version) throw settingsChanged();
    if ((before?.days ?? null) === days) return;
    const { count } = before
      ? await tx.retentionPeriod.updateMany({
          where: { documentClass, version },
          data: { days, version: version + 1 },
        })
      : await tx.retentionPeriod.createMany({ data: [{ documentClass, days }], skipDuplicates: true });
    if (count === 0) throw settingsChanged();
    await recordAudit(tx, actor, { type: "retention.changed", documentClass, from: before?.days ?? null, to: days });
  });
}
