import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { Prisma, prisma } from "@/lib/db/client";
import type { Range } from "./range";
import type { Filters } from "./schema";
import { periodStart, wantedDocuments } from "./wanted";

/** From the beginning of an upload to its last result, or from there to the decision that stands. */
export type Wait = "result" | "decision";

/** How long the documents of one period took; seconds are null where none got so far. */
export interface Times {
  count: number;
  /** Half of them took no longer. */
  p50: number | null;
  /** 95 of 100 took no longer. */
  p95: number | null;
}

const columns: Record<Wait, Prisma.Sql> = {
  result: Prisma.sql`figure."resultSeconds"`,
  decision: Prisma.sql`figure."decisionSeconds"`,
};

/**
 * Measures how long documents submitted in a range took, period by period. Percentiles are of the documents themselves (the
 * shortest time that so many reach), in seconds; those that did not get so far are left out.
 * @throws AppError not_allowed
 */
export async function measureTimes(actor: Actor, wait: Wait, range: Range, filters: Filters): Promise<Times[]> {
  requirePermission("oversee", actor);
  // Equal times are counted together first, which two processes of the database can do at once; sorting each by itself they cannot.
  const found = await prisma.$queryRaw<{ start: string; count: number; p50: number; p95: number }[]>`
    WITH alike AS (
      SELECT ${periodStart(range)} AS start, ${columns[wait]} AS seconds, count(*) AS count
      ${wantedDocuments(actor, range, filters)} AND ${columns[wait]} IS NOT NULL GROUP BY 1, 2
    ), ranked AS (
      SELECT start, seconds, sum(count) OVER (PARTITION BY start ORDER BY seconds) AS reached,
        sum(count) OVER (PARTITION BY start) AS count
      FROM alike
    )
    SELECT start, max(count)::int AS count, min(seconds) FILTER (WHERE reached >= 0.5 * count) AS p50,
      min(seconds) FILTER (WHERE reached >= 0.95 * count) AS p95
    FROM ranked GROUP BY start`;
  const byStart = new Map(found.map(({ start, ...times }) => [start, times]));
  return range.periods.map(({ from }) => byStart.get(from) ?? { count: 0, p50: null, p95: null });
}
