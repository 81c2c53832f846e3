import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { changedSettings, toSettings } from "./product-settings";
import { getProductType } from "./product-types";
import type { ChangeProductType } from "./schema";

/** Somebody else has changed it since the admin looked. */
export const settingsChanged = () => new AppError("settings_changed", "settingsChanged");

/**
 * Changes a product type. Applicants that there are keep the documents they were asked for; a second approval counts from
 * the next decision on. What is the same as before changes nothing.
 * @throws AppError not_allowed, not_found; settings_changed where somebody was quicker
 */
export async function changeProductType(actor: Actor, input: ChangeProductType): Promise<void> {
  requirePermission("administer", actor);
  const { code, version, ...wanted } = input;
  await prisma.$transaction(async (tx) => {
    const row = await getProductType(code, tx);
    if (!row) throw new AppError("not_found", "noProductType");
    if (row.version !== version) throw settingsChanged();
    const after = toSettings(wanted);
    const { from, to } = changedSettings(toSettings(row), after);
    if (Object.keys(to).length === 0) return;
    const { count } = await tx.productType.updateMany({
      where: { code, version },
      data: { ...after, version: version + 1 },
    });
    if (count === 0) throw settingsChanged();
    await recordAudit(tx, actor, { type: "product-type.changed", productType: code, from, to });
  });
}
