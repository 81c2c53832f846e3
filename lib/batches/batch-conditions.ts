import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { Prisma, prisma } from "@/lib/db/client";
import { escapeLike } from "@/lib/db/contains";
import { startOfDay, startOfNextDay } from "@/lib/db/days";
import { allOf, moment } from "@/lib/db/sql";
import type { ListBatchesQuery } from "./schema";
import { searchQuery } from "./search-words";

/** Up to so many are looked up one by one; what more fit is common, and met soon when batches are gone through in order. */
const MOST_CANDIDATES = 1_000;
/** Fewer letters have no three-letter piece for the index, so they are looked for as a word alone. */
const SHORTEST_PART = 3;

/** Which batches are wanted. `batch` and `applicant` are the rows' names in what it becomes part of. */
export interface BatchConditions {
  /** About the batch's own row: answered by indices that sort as well. */
  own: Prisma.Sql;
  /** About its applicant and documents. */
  more: Prisma.Sql | null;
  /** Where few batches come into question for `more`: their ids, which then stand for it. */
  candidates: string[] | null;
  /** What the filters ask of one of its documents, for who wants the documents themselves. */
  document: Prisma.Sql | null;
}

type Filters = Omit<ListBatchesQuery, "columns" | "after" | "before">;

function ofBatch(actor: Actor, { status, officer, branch, product, from, to }: Filters): Prisma.Sql {
  const { branchId } = visibleApplicants(actor);
  return allOf([
    branchId && Prisma.sql`batch."branchId" = ${branchId}`,
    status && Prisma.sql`batch."state" = ${status}::"desk"."BatchState"`,
    officer && Prisma.sql`batch."officerId" = ${officer}`,
    branch && Prisma.sql`batch."branchId" = ${branch}`,
    product && Prisma.sql`batch."productType" = ${product}`,
    from && Prisma.sql`batch."createdAt" >= ${moment(startOfDay(from))}`,
    to && Prisma.sql`batch."createdAt" < ${moment(startOfNextDay(to))}`,
  ]);
}

/** What one and the same document of the batch must be: "photos of PAN cards that were rejected". */
function ofDocument({ type, mode, review, below }: Filters): Prisma.Sql | null {
  const conditions = [
    type && Prisma.sql`document."documentTypes" @> ARRAY[${type}]`,
    mode && Prisma.sql`document."submissionMode" = ${mode}::"desk"."SubmissionMode"`,
    // What was not read waits for no decision.
    review && Prisma.sql`document."reviewState" = ${review}::"desk"."ReviewState" AND document."state" = 'DONE'`,
    below && Prisma.sql`document."lowestConfidence" < ${below / 100}`,
  ];
  return conditions.some(Boolean) ? allOf(conditions) : null;
}

/** The places a text is looked for in. Each is asked by itself, so that each is answered by its own index. */
function placesOf(text: string) {
  const part = text.length >= SHORTEST_PART ? `%${escapeLike(text.toLowerCase())}%` : null;
  const words = searchQuery(text);
  return {
    applicant:
      part &&
      Prisma.sql`(lower(applicant."name") LIKE ${part} OR lower(applicant."applicationId") LIKE ${part}
        OR lower(applicant."externalReferenceId") LIKE ${part})`,
    fileName: part && Prisma.sql`lower(document."fileName") LIKE ${part}`,
    values: words && Prisma.sql`document."words" @@ ${words}::tsquery`,
    batch: Prisma.sql`(batch."id" = ${text} OR batch."atlasBatchIds" @> ARRAY[${text}])`,
  };
}

const someDocument = (condition: Prisma.Sql) =>
  Prisma.sql`EXISTS (SELECT FROM "desk"."Document" AS document WHERE document."batchId" = batch."id" AND ${condition})`;

const documentsThat = (condition: Prisma.Sql) => Prisma.sql`
  SELECT document."batchId" AS id FROM "desk"."Document" AS document
  WHERE document."batchId" IS NOT NULL AND ${condition} LIMIT ${MOST_CANDIDATES + 1}`;

/** Ids of the batches that any of the selects names; null where one of them names too many. */
async function fewOf(selects: Prisma.Sql[]): Promise<string[] | null> {
  const ids = new Set<string>();
  for (const select of selects) {
    const found = await prisma.$queryRaw<{ id: string }[]>(select);
    if (found.length > MOST_CANDIDATES) return null;
    for (const { id } of found) ids.add(id);
  }
  return [...ids];
}

function intersect(one: string[] | null, other: string[] | null): string[] | null {
  if (!one || !other) return one ?? other;
  const known = new Set(other);
  return one.filter((id) => known.has(id));
}

async function ofText(text: string): Promise<Pick<BatchConditions, "more" | "candidates">> {
  const { applicant, fileName, values, batch } = placesOf(text);
  const selects = [
    Prisma.sql`SELECT batch."id" FROM "desk"."Batch" AS batch WHERE ${batch} LIMIT ${MOST_CANDIDATES + 1}`,
    values && documentsThat(values),
    fileName && documentsThat(fileName),
    applicant &&
      Prisma.sql`SELECT batch."id" FROM "desk"."Applicant" AS applicant
        JOIN "desk"."Batch" AS batch ON batch."applicantId" = applicant."id"
        WHERE ${applicant} LIMIT ${MOST_CANDIDATES + 1}`,
  ];
  const places = [applicant, batch, values && someDocument(values), fileName && someDocument(fileName)];
  return {
    more: Prisma.sql`(${Prisma.join(
      places.flatMap((place) => place || []),
      " OR ",
    )})`,
    candidates: await fewOf(selects.flatMap((select) => select || [])),
  };
}

/**
 * The conditions of a query of the list. Whether few or many batches come into question is asked first, of the indices and
 * with a bound: what is rare is looked up, what is common is met soon in the order of the list. So neither goes through all.
 */
export async function batchConditions(actor: Actor, query: Filters): Promise<BatchConditions> {
  const own = ofBatch(actor, query);
  const document = ofDocument(query);
  const text = query.q ? await ofText(query.q) : null;
  const byDocument = document && (await fewOf([documentsThat(document)]));
  const more = [document && !byDocument && someDocument(document), text && !text.candidates && text.more];
  return {
    ...{ own, document },
    more: more.some(Boolean) ? allOf(more) : null,
    candidates: intersect(byDocument, text?.candidates ?? null),
  };
}

/** The FROM and WHERE of the batches wanted. */
export function wantedBatches({ own, more, candidates }: BatchConditions): Prisma.Sql {
  const applicant = Prisma.sql`JOIN "desk"."Applicant" AS applicant ON applicant."id" = batch."applicantId"`;
  const among = candidates && Prisma.sql`batch."id" = ANY(${candidates})`;
  return Prisma.sql`FROM "desk"."Batch" AS batch ${more ? applicant : Prisma.empty} WHERE ${allOf([own, more, among])}`;
}
