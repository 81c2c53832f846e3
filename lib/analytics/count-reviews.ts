import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { confidenceBuckets } from "./buckets";
import type { Range } from "./range";
import type { Filters } from "./schema";
import { wantedFields } from "./wanted";

/** Fields that people looked at and that are alike: of one type, one name and one bucket of confidence. */
export interface Reviews {
  /** Of the document; null where it was not recognised. */
  type: string | null;
  /** Atlas's name of the field. */
  field: string;
  /** Which of `confidenceBuckets`, from 0; null where the engine gave no confidence. */
  bucket: number | null;
  reviewed: number;
  /** Put right; the others' read value was kept. */
  corrected: number;
  /** Of all of them together; null without confidence. */
  confidence: number | null;
}

/**
 * Counts what people made of the fields they looked at in documents submitted in a range. Of several looks at a field the
 * newest counts.
 * @throws AppError not_allowed
 */
export async function countReviews(actor: Actor, range: Range, filters: Filters): Promise<Reviews[]> {
  requirePermission("oversee", actor);
  const edges = confidenceBuckets.map(({ from }) => from);
  return prisma.$queryRaw<Reviews[]>`
    SELECT figure."type", figure."name" AS field,
      width_bucket(figure."confidence", ${edges}::float8[]) - 1 AS bucket, count(*)::int AS reviewed,
      (count(*) FILTER (WHERE figure."isCorrected"))::int AS corrected, sum(figure."confidence") AS confidence
    ${wantedFields(actor, range, filters)} GROUP BY 1, 2, 3`;
}
