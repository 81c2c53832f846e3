import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { Prisma, prisma } from "@/lib/db/client";
import type { Range } from "./range";
import type { Filters } from "./schema";
import { periodOf, wantedDocuments } from "./wanted";

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

/** To the second below ten minutes, and then to about a hundredth of the length: nobody reads finer. */
const rounded = (seconds: Prisma.Sql) => Prisma.sql`${seconds} - ${seconds} % CASE
  WHEN ${seconds} < 600 THEN 1 WHEN ${seconds} < 6000 THEN 10 WHEN ${seconds} < 60000 THEN 100 ELSE 1000 END`;

/**
 * Measures how long documents submitted in a range took, period by period. Percentiles are of the documents themselves (the
 * shortest time that so many do not outlast), in seconds; those that did not get so far are left out.
 * @throws AppError not_allowed
 */
export async function measureTimes(actor: Actor, wait: Wait, range: Range, filters: Filters): Promise<Times[]> {
  requirePermission("oversee", actor);
  // Equal times are counted together first: of a million documents some thousand are left to be put in order.
  const found = await prisma.$queryRaw<({ period: number } & Times)[]>`
    WITH alike AS (
      SELECT ${periodOf(range)} AS period, ${rounded(columns[wait])} AS seconds, count(*) AS count
      ${wantedDocuments(actor, range, filters)} AND ${columns[wait]} IS NOT NULL GROUP BY 1, 2
    ), ranked AS (
      SELECT period, seconds, sum(count) OVER (PARTITION BY period ORDER BY seconds) AS reached,
        sum(count) OVER (PARTITION BY period) AS count
      FROM alike
    )
    SELECT period, max(count)::int AS count, min(seconds) FILTER (WHERE reached >= 0.5 * count) AS p50,
      min(seconds) FILTER (WHERE reached >= 0.95 * count) AS p95
    FROM ranked GROUP BY period`;
  const byPeriod = new Map(found.map(({ period, ...times }) => [period, times]));
  return range.periods.map((_, at) => byPeriod.get(at + 1) ?? { count: 0, p50: null, p95: null });
}
