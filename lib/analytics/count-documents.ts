import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { Prisma, prisma } from "@/lib/db/client";
import { nameKeys } from "./name-keys";
import type { Range } from "./range";
import { type Filters, outcomes, type Split } from "./schema";
import { periodOf, wantedDocuments } from "./wanted";

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

interface Counted {
  split: Split;
  /** From 1. */
  period: number;
  key: string | null;
  count: number;
}

const columns: Record<Split, Prisma.Sql> = {
  mode: Prisma.sql`"mode"`,
  type: Prisma.sql`"type"`,
  officer: Prisma.sql`"officerId"`,
  branch: Prisma.sql`"branchId"`,
  outcome: Prisma.sql`"outcome"`,
};

const outcomeOrder: readonly (string | null)[] = outcomes;

/** Outcomes in their own order, everything else the most frequent first. */
function inOrder(split: Split, series: Series[]): Series[] {
  return series.sort((a, b) =>
    split === "outcome" ? outcomeOrder.indexOf(a.key) - outcomeOrder.indexOf(b.key) : b.total - a.total,
  );
}

async function seriesOf(split: Split, found: Counted[], periods: number): Promise<Series[]> {
  const byKey = new Map<string | null, number[]>();
  for (const { key, period, count } of found) {
    const counts = byKey.get(key) ?? Array.from({ length: periods }, () => 0);
    counts[period - 1] = count;
    byKey.set(key, counts);
  }
  const names = await nameKeys(split, [...byKey.keys()]);
  const series = [...byKey].map(([key, counts]) => ({
    ...{ key, name: names.get(key) ?? null, counts },
    total: counts.reduce((sum, count) => sum + count, 0),
  }));
  return inOrder(split, series);
}

/**
 * Counts the documents submitted in a range, told apart by each of some things. A document counts on the day its batch was
 * submitted. The documents are gone through once for all splits: ask together for those that have few values.
 * @throws AppError not_allowed
 */
export async function countDocuments<Asked extends Split>(
  actor: Actor,
  splits: readonly Asked[],
  range: Range,
  filters: Filters,
): Promise<Record<Asked, Series[]>> {
  requirePermission("oversee", actor);
  const together = Prisma.join(splits.map((split) => Prisma.sql`figure.${columns[split]}`));
  const each = splits.map(
    (split) => Prisma.sql`SELECT ${split} AS split, period, ${columns[split]}::text AS key, sum(count)::int AS count
      FROM cells GROUP BY 2, 3`,
  );
  const found = await prisma.$queryRaw<Counted[]>`
    WITH cells AS (
      SELECT ${periodOf(range)} AS period, ${together}, count(*) AS count
      ${wantedDocuments(actor, range, filters)} GROUP BY 1, ${together}
    ) ${Prisma.join(each, " UNION ALL ")} ORDER BY 3`;
  const made = splits.map(async (split) => {
    const rows = found.filter((one) => one.split === split);
    return [split, await seriesOf(split, rows, range.periods.length)] as const;
  });
  return Object.fromEntries(await Promise.all(made)) as Record<Asked, Series[]>;
}
