import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { Prisma, prisma } from "@/lib/db/client";
import { nameKeys } from "./name-keys";
import type { Range } from "./range";
import { type Filters, outcomes, type Split } from "./schema";
import { periodStart, wantedDocuments } from "./wanted";

/** Documents that have one thing in common, counted period by period. */
export interface Series {
  /** What they have in common: a code or an id; null for documents whose type is not known yet. */
  key: string | null;
  /** What an officer or a branch is called; null where the key is a code. */
  name: string | null;
  /** One for each period of the range. */
  counts: number[];
  total: number;
}

const columns: Record<Split, Prisma.Sql> = {
  mode: Prisma.sql`figure."mode"::text`,
  type: Prisma.sql`figure."type"`,
  officer: Prisma.sql`figure."officerId"`,
  branch: Prisma.sql`figure."branchId"`,
  outcome: Prisma.sql`figure."outcome"::text`,
};

const outcomeOrder: readonly (string | null)[] = outcomes;

/** Outcomes in their own order, everything else the most frequent first. */
function inOrder(split: Split, series: Series[]): Series[] {
  return series.sort((a, b) =>
    split === "outcome" ? outcomeOrder.indexOf(a.key) - outcomeOrder.indexOf(b.key) : b.total - a.total,
  );
}

/**
 * Counts the documents submitted in a range, told apart by one thing. A document counts on the day its batch was submitted.
 * @throws AppError not_allowed
 */
export async function countDocuments(actor: Actor, split: Split, range: Range, filters: Filters): Promise<Series[]> {
  requirePermission("oversee", actor);
  const found = await prisma.$queryRaw<{ start: string; key: string | null; count: number }[]>`
    SELECT ${periodStart(range)} AS start, ${columns[split]} AS key, count(*)::int AS count
    ${wantedDocuments(actor, range, filters)} GROUP BY 1, 2 ORDER BY 2`;
  const names = await nameKeys(split, new Set(found.map(({ key }) => key)));
  const byKey = new Map<string | null, Map<string, number>>();
  for (const { start, key, count } of found) byKey.set(key, (byKey.get(key) ?? new Map()).set(start, count));
  const series = [...byKey].map(([key, byStart]): Series => {
    const counts = range.periods.map(({ from }) => byStart.get(from) ?? 0);
    return { key, name: names.get(key) ?? null, counts, total: counts.reduce((sum, count) => sum + count, 0) };
  });
  return inOrder(split, series);
}
