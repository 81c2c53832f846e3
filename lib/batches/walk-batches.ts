import "server-only";
import { type Prisma, prisma } from "@/lib/db/client";
import { allOf } from "@/lib/db/sql";
import { beside, type Edge, type Side } from "./beside";

/** Batches: a page of what one in 57 fits. 4 to 10 microseconds each. */
const STRETCH = 1_500;

/** What was met on the way. */
export interface Walked {
  /** The first batches wanted, so many as were asked for. */
  ids: string[];
  /** Of all wanted ones that were met. */
  count: number;
  /** Whether there are, or may be, more of them. */
  isMore: boolean;
}

/**
 * Goes along the list from an edge on, batch by batch, looking into each, for a stretch or until more than `most` wanted ones
 * are met. Of what is common it finds a page in a few milliseconds, however many there are; an index has to be read through.
 * @param own what is asked of the batch's row, `ofEach` what has to be looked into
 * @param first so many ids are told
 */
export async function walkBatches(
  { edge, side }: { edge: Edge; side: Side },
  [own, ofEach]: [own: Prisma.Sql, ofEach: Prisma.Sql],
  { first, most }: { first: number; most: number },
): Promise<Walked> {
  const { isBeside, order } = beside(edge, side);
  // The batch behind the stretch is met whatever it is: it tells that the list goes on.
  const [met] = await prisma.$queryRaw<{ ids: string[] | null; count: number; isMore: boolean | null }[]>`
    WITH met AS MATERIALIZED (
      SELECT batch."id", batch.place, batch.place <= ${STRETCH}::int AS "isWanted"
      FROM (
        SELECT *, row_number() OVER (ORDER BY ${order}) AS place FROM "desk"."Batch" AS batch
        WHERE ${allOf([own, isBeside])} LIMIT ${STRETCH + 1}::int
      ) AS batch
      WHERE batch.place > ${STRETCH}::int OR (${ofEach})
      ORDER BY ${order} LIMIT ${most + 1}::int
    )
    SELECT (array_agg("id" ORDER BY place) FILTER (WHERE "isWanted"))[:${first}::int] AS ids,
      least(count(*) FILTER (WHERE "isWanted"), ${most}::int)::int AS count,
      bool_or(NOT "isWanted") OR count(*) > ${most}::int AS "isMore"
    FROM met`;
  return { ids: met?.ids ?? [], count: met?.count ?? 0, isMore: met?.isMore ?? false };
}
