import "server-only";
import { prisma } from "@/lib/db/client";
import { type BatchConditions, type LookedInto, wantedBatches } from "./batch-conditions";
import { beside, type Edge, type Side } from "./beside";
import { walkBatches } from "./walk-batches";

/** Nobody needs to know exactly how many more there are, and counting them all would take longer than the page. */
export const MOST_COUNTED = 1_000;

/** How many batches match. */
export interface BatchCount {
  count: number;
  /** Whether there are, or may be, more than counted. */
  isMore: boolean;
}

/** How the batches wanted are told. */
export interface FoundBatches {
  /** Ids of those that stand next to the edge, on one side of it, the nearest first; at most `first`. */
  beside(edge: Edge, side: Side): Promise<string[]>;
  count(): Promise<BatchCount>;
}

/** By the batch's own row alone: an index has them in order. */
function findByRow(wanted: BatchConditions, first: number): FoundBatches {
  return {
    async beside(edge, side) {
      const { isBeside, order } = beside(edge, side);
      const found = await prisma.$queryRaw<{ id: string }[]>`
        SELECT batch."id" ${wantedBatches(wanted)} AND ${isBeside} ORDER BY ${order} LIMIT ${first}`;
      return found.map(({ id }) => id);
    },
    async count() {
      const [found] = await prisma.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM (SELECT ${wantedBatches(wanted)} LIMIT ${MOST_COUNTED + 1}) AS found`;
      const count = found?.count ?? 0;
      return { count: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED };
    },
  };
}

/** Of what is rare: all of it by indices, to be put in order and counted. */
async function lookUp(edge: Edge, side: Side, wanted: BatchConditions, first: number) {
  const { isBeside, order } = beside(edge, side);
  // Kept apart: PostgreSQL, guessing how many there are, might else go through all batches in order.
  const [found] = await prisma.$queryRaw<{ ids: string[]; count: number }[]>`
    WITH wanted AS MATERIALIZED (SELECT batch."id", batch."createdAt" ${wantedBatches(wanted)})
    SELECT ARRAY(SELECT "id" FROM wanted WHERE ${isBeside} ORDER BY ${order} LIMIT ${first}) AS ids,
      (SELECT count(*)::int FROM wanted) AS count`;
  return { ids: found?.ids ?? [], count: found?.count ?? 0, isMore: false };
}

/**
 * By what has to be looked into. What is common is met soon in the order of the list, so a stretch of it is gone along first;
 * where that has no page, what is wanted is rare, and the indices are asked for all of it.
 */
function findByLook(wanted: BatchConditions, more: LookedInto, first: number): FoundBatches {
  const find = async (edge: Edge, side: Side, most: number) => {
    const walked = await walkBatches({ edge, side }, [wanted.own, more.ofEach], { first, most });
    return walked.ids.length === first || !walked.isMore ? walked : lookUp(edge, side, wanted, first);
  };
  let newest: ReturnType<typeof find> | undefined;
  const findNewest = () => {
    newest ??= find(undefined, "older", MOST_COUNTED);
    return newest;
  };
  return {
    beside: async (edge, side) => (await (edge ? find(edge, side, first) : findNewest())).ids,
    async count() {
      const { count, isMore } = await findNewest();
      return { count, isMore };
    },
  };
}

/** How to come by the batches wanted. @param first so many are told at once */
export const findBatches = (wanted: BatchConditions, first: number): FoundBatches =>
  wanted.more ? findByLook(wanted, wanted.more, first) : findByRow(wanted, first);
