import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/client";
import { allOf } from "@/lib/db/sql";
import type { Range } from "./range";
import type { Filters } from "./schema";

const within = ({ from, to }: Range) => Prisma.sql`figure."day" BETWEEN ${from}::date AND ${to}::date`;

function ofDocument(actor: Actor, { branch, officer, mode }: Filters) {
  const { branchId } = visibleApplicants(actor);
  return [
    branchId && Prisma.sql`figure."branchId" = ${branchId}`,
    branch && Prisma.sql`figure."branchId" = ${branch}`,
    officer && Prisma.sql`figure."officerId" = ${officer}`,
    mode && Prisma.sql`figure."mode" = ${mode}::"desk"."SubmissionMode"`,
  ];
}

const ofType = ({ type }: Filters) => type && Prisma.sql`figure."type" = ${type}`;

/** FROM and WHERE of the documents to count, as `figure`. */
export const wantedDocuments = (actor: Actor, range: Range, filters: Filters): Prisma.Sql =>
  Prisma.sql`FROM "desk"."DocumentFigure" AS figure
    WHERE ${allOf([within(range), ...ofDocument(actor, filters), ofType(filters)])}`;

/** FROM and WHERE of the fields people looked at, as `figure`; of a file that holds several documents each by its own type. */
export function wantedFields(actor: Actor, range: Range, filters: Filters): Prisma.Sql {
  const conditions = ofDocument(actor, filters);
  const documents = Prisma.sql`SELECT figure."documentId" FROM "desk"."DocumentFigure" AS figure
    WHERE ${allOf([within(range), ...conditions])}`;
  const among = conditions.some(Boolean) && Prisma.sql`figure."documentId" IN (${documents})`;
  return Prisma.sql`FROM "desk"."FieldFigure" AS figure WHERE ${allOf([within(range), ofType(filters), among])}`;
}

/** In which of the range's periods a figure's day lies, from 1. */
export const periodOf = ({ periods }: Range): Prisma.Sql =>
  Prisma.sql`width_bucket(figure."day", ${periods.map(({ from }) => from)}::date[])`;
