import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { type Bucket, confidenceBuckets } from "./buckets";
import type { Range } from "./range";
import type { Filters } from "./schema";
import { wantedFields } from "./wanted";

/** How well confidence in one bucket foretold what people found. */
export interface Reliability extends Bucket {
  /** Looked at by a person. */
  reviewed: number;
  /** Left as they were read. */
  kept: number;
  /** Mean of their confidence, 0 to 1; null where none was looked at. */
  confidence: number | null;
}

/**
 * Measures, bucket by bucket of confidence, how many of the fields that people looked at they left as they were read. Fields
 * that the engine gave no confidence are left out.
 * @throws AppError not_allowed
 */
export async function measureReliability(actor: Actor, range: Range, filters: Filters): Promise<Reliability[]> {
  requirePermission("oversee", actor);
  const edges = confidenceBuckets.map(({ from }) => from);
  const found = await prisma.$queryRaw<{ bucket: number; reviewed: number; kept: number; confidence: number }[]>`
    SELECT greatest(width_bucket(figure."confidence", ${edges}::float8[]), 1) - 1 AS bucket, count(*)::int AS reviewed,
      (count(*) FILTER (WHERE NOT figure."isCorrected"))::int AS kept, avg(figure."confidence") AS confidence
    ${wantedFields(actor, range, filters)} AND figure."confidence" IS NOT NULL GROUP BY 1`;
  const byBucket = new Map(found.map(({ bucket, ...counts }) => [bucket, counts]));
  return confidenceBuckets.map((bucket, at) => ({
    ...bucket,
    ...(byBucket.get(at) ?? { reviewed: 0, kept: 0, confidence: null }),
  }));
}
