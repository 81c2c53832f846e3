import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";

/**
 * Everybody who ever submitted a batch, by name, for the filter of the batch list. Each user's newest batch is looked for:
 * Prisma's `some` would read the officers of all batches.
 * @throws AppError not_allowed
 */
export async function listSubmitters(actor: Actor): Promise<{ id: string; name: string; branchName: string }[]> {
  requirePermission("oversee", actor);
  return prisma.$queryRaw`
    SELECT officer."id", officer."name", branch."name" AS "branchName"
    FROM "desk"."User" AS officer
      JOIN "desk"."Branch" AS branch ON branch."id" = officer."branchId",
      LATERAL (
        SELECT FROM "desk"."Batch" AS batch WHERE batch."officerId" = officer."id"
        ORDER BY batch."createdAt" DESC LIMIT 1
      ) AS newest
    ORDER BY officer."name", officer."id"`;
}
