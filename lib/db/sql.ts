import "server-only";
import { Prisma } from "./client";

type Unset = false | "" | 0 | null | undefined;

const thoseSet = (conditions: (Prisma.Sql | Unset)[]) =>
  conditions.filter((condition) => Boolean(condition)) as Prisma.Sql[];

/** All conditions at once; what is not set is left out, and nothing at all is true. */
export function allOf(conditions: (Prisma.Sql | Unset)[]): Prisma.Sql {
  const set = thoseSet(conditions);
  return set.length > 0 ? Prisma.join(set, " AND ") : Prisma.sql`TRUE`;
}

/** Any of the conditions; what is not set is left out, and nothing at all is false. */
export function anyOf(conditions: (Prisma.Sql | Unset)[]): Prisma.Sql {
  const set = thoseSet(conditions);
  return set.length > 0 ? Prisma.sql`(${Prisma.join(set, " OR ")})` : Prisma.sql`FALSE`;
}

/** A moment as the columns of the desk have it: UTC, without saying so. */
export const moment = (at: Date): Prisma.Sql => Prisma.sql`${at.toISOString().slice(0, -1)}::timestamp(3)`;
