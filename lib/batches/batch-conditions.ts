import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/client";
import { escapeLike } from "@/lib/db/contains";
import { startOfDay, startOfNextDay } from "@/lib/db/days";
import { allOf, anyOf, moment } from "@/lib/db/sql";
import type { ListBatchesQuery } from "./schema";
import { searchQuery } from "./search-words";

/** Fewer letters have no three-letter piece for the index, so they are looked for as a word alone. */
const SHORTEST_PART = 3;
/** So many digits in a row tell files apart, as scanners and cameras number them. */
const longNumber = /\d{6,}/g;

/** What cannot be told from the batch's row, but has to be looked into. */
export interface LookedInto {
  /** Asked of one batch after the other. */
  ofEach: Prisma.Sql;
  /** Asked of all at once: a select of the ids of the batches that come into question, by indices. */
  lookup: Prisma.Sql;
  /** What is left to be asked of those; null where the lookup has asked everything. */
  rest: Prisma.Sql | null;
}

/** Which batches are wanted. `batch` is the row's name in what it becomes part of. */
export interface BatchConditions {
  /** About the batch's own row: answered by indices that sort as well. */
  own: Prisma.Sql;
  /** About its applicant and documents. */
  more: LookedInto | null;
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

/** Whether the batch has such a document. OFFSET keeps PostgreSQL from first looking for all such documents there are. */
const someDocument = (condition: Prisma.Sql) =>
  Prisma.sql`EXISTS (SELECT FROM "desk"."Document" AS document
    WHERE document."batchId" = batch."id" AND ${condition} OFFSET 0)`;

const batchesOfDocuments = (condition: Prisma.Sql) => Prisma.sql`
  SELECT document."batchId" AS id FROM "desk"."Document" AS document
  WHERE document."batchId" IS NOT NULL AND ${condition}`;

/**
 * The condition on file names as the index is asked for it: a long number in the part alone, and the rest of what that finds.
 * Pieces that all names share the index would go through for every document: among a million 45 ms, for the number 3.
 */
function fileNamed(part: string, like: string): Prisma.Sql {
  const [number] = (part.match(longNumber) ?? []).toSorted((one, other) => other.length - one.length);
  return number
    ? Prisma.sql`(lower(document."fileName") LIKE ${`%${number}%`} AND lower(document."fileName") || '' LIKE ${like})`
    : Prisma.sql`lower(document."fileName") LIKE ${like}`;
}

/** A text is looked for in the batch's ids, its applicant, the names of its files, and what was read of them. */
function ofText(text: string): Pick<LookedInto, "ofEach" | "lookup"> {
  const ofIds = Prisma.sql`(batch."id" = ${text} OR batch."atlasBatchIds" @> ARRAY[${text}])`;
  const words = searchQuery(text);
  const ofWords = words && Prisma.sql`document."words" @@ ${words}::tsquery`;
  const part = text.length >= SHORTEST_PART ? text.toLowerCase() : null;
  const like = part && `%${escapeLike(part)}%`;
  const ofName = like && Prisma.sql`lower(document."fileName") LIKE ${like}`;
  const ofApplicant =
    like &&
    Prisma.sql`(lower(applicant."name") LIKE ${like} OR lower(applicant."applicationId") LIKE ${like}
      OR lower(applicant."externalReferenceId") LIKE ${like})`;
  const ofDocument = anyOf([ofWords, ofName]);
  return {
    ofEach: anyOf([
      ofIds,
      ofApplicant &&
        Prisma.sql`EXISTS (SELECT FROM "desk"."Applicant" AS applicant
          WHERE applicant."id" = batch."applicantId" AND ${ofApplicant} OFFSET 0)`,
      ofDocument && someDocument(ofDocument),
    ]),
    // Each place by itself, so that each is answered by its own index.
    lookup: Prisma.join(
      [
        Prisma.sql`SELECT batch."id" FROM "desk"."Batch" AS batch WHERE ${ofIds}`,
        ofApplicant &&
          Prisma.sql`SELECT batch."id" FROM "desk"."Applicant" AS applicant
            JOIN "desk"."Batch" AS batch ON batch."applicantId" = applicant."id" WHERE ${ofApplicant}`,
        ofWords && batchesOfDocuments(ofWords),
        part && like && batchesOfDocuments(fileNamed(part, like)),
      ].flatMap((select) => select || []),
      " UNION ALL ",
    ),
  };
}

function lookedInto(document: Prisma.Sql | null, text: string | undefined): LookedInto | null {
  const ofEach = document && someDocument(document);
  if (!text) return document && ofEach && { ofEach, lookup: batchesOfDocuments(document), rest: null };
  // A text is what fewer have, so it is looked up, and the rest asked of what it finds.
  const found = ofText(text);
  return { ofEach: allOf([ofEach, found.ofEach]), lookup: found.lookup, rest: ofEach };
}

/** The conditions of a query of the list. */
export function batchConditions(actor: Actor, query: Filters): BatchConditions {
  const document = ofDocument(query);
  return { own: ofBatch(actor, query), more: lookedInto(document, query.q), document };
}

/** The FROM and WHERE of all batches wanted, by indices. */
export function wantedBatches({ own, more }: BatchConditions): Prisma.Sql {
  const among = more && Prisma.sql`batch."id" IN (${more.lookup})`;
  return Prisma.sql`FROM "desk"."Batch" AS batch WHERE ${allOf([own, among, more?.rest])}`;
}
