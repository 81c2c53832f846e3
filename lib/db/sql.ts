import "server-only";
import { Prisma } from "./client";

/** All conditions at once; what is not set is left out, and nothing at all is true. */
export function allOf(conditions: (Prisma.Sql | false | "" | 0 | null | undefined)[]): Prisma.Sql {
  const set = conditions.filter((condition) => Boolean(condition)) as Prisma.Sql[];
  return set.length > 0 ? Prisma.join(set, " AND ") : Prisma.sql`TRUE`;
}

/** A moment as the columns of the desk have it: UTC, without saying so. */
export const moment = (at: Date): Prisma.Sql => Prisma.sql`${at.toISOString().slice(0, -1)}::timestamp(3)`;
