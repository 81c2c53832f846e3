import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { toSettings } from "./product-settings";
import type { CreateProductType } from "./schema";

/** Sets a product type up, to be chosen for new applicants. @throws AppError not_allowed, product_exists */
export async function createProductType(
  actor: Actor,
  { code, ...input }: CreateProductType,
): Promise<{ code: string }> {
  requirePermission("administer", actor);
  const settings = toSettings(input);
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.productType.createMany({ data: [{ code, ...settings }], skipDuplicates: true });
    if (count === 0) throw new AppError("product_exists", "productCodeTaken", { fields: { code: "productCodeTaken" } });
    await recordAudit(tx, actor, { type: "product-type.created", productType: code, to: settings });
    return { code };
  });
}
