import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";

/**
 * Every product type that a batch has, with the name admins gave it, for the filter of the list. Hops from one type to the
 * next in the index, so that it costs as much as there are types.
 * @throws AppError not_allowed
 */
export async function listProducts(actor: Actor): Promise<{ code: string; name: string }[]> {
  requirePermission("oversee", actor);
  return prisma.$queryRaw`
    WITH RECURSIVE used AS (
      (SELECT "productType" AS code FROM "desk"."Batch" WHERE "productType" IS NOT NULL ORDER BY 1 LIMIT 1)
      UNION ALL
      SELECT (SELECT "productType" FROM "desk"."Batch" WHERE "productType" > used.code ORDER BY 1 LIMIT 1)
      FROM used WHERE used.code IS NOT NULL
    )
    SELECT used.code, coalesce(product."name", used.code) AS name
    FROM used LEFT JOIN "desk"."ProductType" AS product USING (code)
    WHERE used.code IS NOT NULL ORDER BY name`;
}
