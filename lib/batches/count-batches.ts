import "server-only";
import { Prisma, prisma } from "@/lib/db/client";
import { type BatchConditions, wantedBatches } from "./batch-conditions";

/** Nobody needs to know exactly how many more there are, and counting them all would take longer than the page. */
export const MOST_COUNTED = 10_000;
/** Looking at a batch's documents costs more: of so many newest ones it is said how many fit. */
const MOST_LOOKED_INTO = 300;

/** How many batches match. */
export interface BatchCount {
  count: number;
  /** Whether there are, or may be, more than counted. */
  isMore: boolean;
}

/** Counts the batches wanted, up to a bound. */
export async function countBatches(wanted: BatchConditions): Promise<BatchCount> {
  if (wanted.more && !wanted.candidates)
    return countNewest(wanted.own, wantedBatches({ ...wanted, own: Prisma.sql`TRUE` }));
  const [found] = await prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT ${wantedBatches(wanted)} LIMIT ${MOST_COUNTED + 1}) AS found`;
  const count = found?.count ?? 0;
  return { count: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED };
}

/** @param own what only the batch's row tells @param wanted FROM and WHERE of the rest */
async function countNewest(own: Prisma.Sql, wanted: Prisma.Sql): Promise<BatchCount> {
  const [found] = await prisma.$queryRaw<{ looked: number; count: number }[]>`
    WITH newest AS MATERIALIZED (
      SELECT batch."id" FROM "desk"."Batch" AS batch WHERE ${own}
      ORDER BY batch."createdAt" DESC, batch."id" DESC LIMIT ${MOST_LOOKED_INTO}
    )
    SELECT (SELECT count(*)::int FROM newest) AS looked,
      (SELECT count(*)::int ${wanted} AND batch."id" IN (SELECT "id" FROM newest)) AS count`;
  return { count: found?.count ?? 0, isMore: found?.looked === MOST_LOOKED_INTO };
}
