import "server-only";
import { Prisma } from "@/lib/db/client";
import { moment } from "@/lib/db/sql";

/** The row next to which a page lies; none at an end of the list. */
export type Edge = { createdAt: Date; id: string } | undefined;

/** Which way to go from the edge. */
export type Side = "newer" | "older";

/** The condition and the order of the batches on one side of an edge, the nearest first. */
export function beside(edge: Edge, side: Side): { isBeside: Prisma.Sql; order: Prisma.Sql } {
  const isOlder = side === "older";
  const beyond = Prisma.raw(isOlder ? "<" : ">");
  return {
    isBeside: edge
      ? Prisma.sql`("createdAt", "id") ${beyond} (${moment(edge.createdAt)}, ${edge.id}::text)`
      : Prisma.sql`TRUE`,
    order: Prisma.raw(isOlder ? `"createdAt" DESC, "id" DESC` : `"createdAt" ASC, "id" ASC`),
  };
}
