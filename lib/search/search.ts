import "server-only";
import { recordLook } from "@/lib/audit/record-look";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { Prisma, prisma } from "@/lib/db/client";
import { redactText } from "@/lib/log";
import type { FoundApplicant, FoundDocument, Search, SearchResults } from "./schema";

/** Of each kind, the best. Whoever looks for more types more. */
const MOST = 6;

/** The names that migrations index the ends of. */
const numberedFields = Prisma.sql`('aadhaar_number', 'pan_number', 'passport_number', 'voter_id', 'dl_number', 'account_number', 'gst_number', 'udyam_registration_number')`;

/** For LIKE: `_` and `%`, both common in ids and file names, stand for themselves (PostgreSQL manual, 9.7.1). */
const escaped = (text: string) => text.toLowerCase().replace(/[\\%_]/g, "\\$&");

/**
 * Whether a text holds what is looked for. Two letters are fewer than the index tells apart within a word: they are looked
 * for where words begin.
 */
function holds(column: Prisma.Sql, q: string): Prisma.Sql {
  const part = escaped(q);
  if (q.length > 2) return Prisma.sql`lower(${column}) like ${`%${part}%`}`;
  return Prisma.sql`(lower(${column}) like ${`${part}%`} or lower(${column}) like ${`% ${part}%`})`;
}

const column = {
  name: Prisma.sql`applicant."name"`,
  applicationId: Prisma.sql`applicant."applicationId"`,
  externalReferenceId: Prisma.sql`applicant."externalReferenceId"`,
  fileName: Prisma.sql`document."fileName"`,
};

const ofBranch = (actor: Actor) => {
  const { branchId } = visibleApplicants(actor);
  return branchId === undefined ? Prisma.sql`true` : Prisma.sql`applicant."branchId" = ${branchId}`;
};

/** By a part of name or ids; what begins so comes first, then what is newest. */
function findApplicants(actor: Actor, q: string): Promise<FoundApplicant[]> {
  const start = `${escaped(q)}%`;
  return prisma.$queryRaw`
    select applicant."id", applicant."name", applicant."applicationId", applicant."externalReferenceId",
      branch."name" as "branchName"
    from desk."Applicant" applicant join desk."Branch" branch on branch."id" = applicant."branchId"
    where ${ofBranch(actor)} and (${holds(column.name, q)} or ${holds(column.applicationId, q)}
      or ${holds(column.externalReferenceId, q)})
    order by lower(applicant."name") like ${start} or lower(applicant."applicationId") like ${start} desc,
      applicant."createdAt" desc, applicant."id" desc
    limit ${MOST}`;
}

type Row = Omit<FoundDocument, "byNumber"> & { applicantId: string; batchId: string | null };

const documentColumns = Prisma.sql`document."id", document."fileName", document."documentType", document."applicantId",
  document."batchId", applicant."name" as "applicantName"`;

/** By how a number ends that was read, or put right by a person. Nothing but the end is compared. */
function findByNumber(actor: Actor, q: string): Promise<Row[]> {
  if (!/^[\p{L}\d]{4}$/u.test(q)) return Promise.resolve([]);
  const end = q.toUpperCase();
  return prisma.$queryRaw`
    select ${documentColumns}
    from desk."Document" document join desk."Applicant" applicant on applicant."id" = document."applicantId"
    where ${ofBranch(actor)} and document."batchId" is not null and document."state" = 'DONE' and document."id" in (
      select "id" from desk."Document" where desk.number_ends("extract", "parts") @> array[${end}]
      union all
      select checked."documentId" from desk."FieldCheck" checked
      join desk."Document" sending on sending."id" = checked."documentId" and sending."attempt" = checked."attempt"
      where checked."field" in ${numberedFields} and desk.number_end(checked."value") = ${end})
    order by document."completedAt" desc, document."id" desc
    limit ${MOST}`;
}

function findByFileName(actor: Actor, q: string): Promise<Row[]> {
  return prisma.$queryRaw`
    select ${documentColumns}
    from desk."Document" document join desk."Applicant" applicant on applicant."id" = document."applicantId"
    where ${ofBranch(actor)} and document."batchId" is not null and ${holds(column.fileName, q)}
    order by document."createdAt" desc, document."id" desc
    limit ${MOST}`;
}

/**
 * Applicants and documents that the actor may see, by a part of a name, an id or a file's name, or by the last four of a
 * number. To be found by a number is a look at the document: no event, no answer.
 */
export async function search(actor: Actor, { q }: Search): Promise<SearchResults> {
  const [applicants, numbered, named] = await Promise.all([
    findApplicants(actor, q),
    findByNumber(actor, q),
    findByFileName(actor, q),
  ]);
  for (const { id: documentId, applicantId, batchId } of numbered) {
    await recordLook(actor, { type: "document.found", applicantId, batchId, documentId });
  }
  const isNumbered = new Set(numbered.map(({ id }) => id));
  const documents = [...numbered, ...named.filter(({ id }) => !isNumbered.has(id))].slice(0, MOST);
  return {
    applicants,
    documents: documents.map(({ id, fileName, documentType, applicantName }) => ({
      ...{ id, documentType, applicantName, byNumber: isNumbered.has(id) },
      fileName: redactText(fileName), // a file may be called by the number on it
    })),
  };
}
