import "server-only";
import { Prisma, prisma } from "@/lib/db/client";
import { classOfType } from "./document-classes";
import type { DueDocument } from "./schema";

export interface DueQuery {
  /** Only what is due by then; everything that has a day where left out. */
  until?: Date;
  /** Leaves out what a hold keeps. */
  withoutHeld?: boolean;
  /** Leaves these documents out. */
  except?: string[];
  /** Only this applicant's. */
  applicantId?: string;
  limit: number;
}

/** One of a document's classes may be kept without end, which then counts; else the longest of its periods. */
const days = Prisma.sql`
  select case when bool_or(period."days" is null) then null else max(period."days") end as "days"
  from unnest(case when cardinality(document."documentTypes") = 0 then array[''] else document."documentTypes" end) as type
  left join desk."RetentionPeriod" as period
    on period."documentClass"::text = coalesce(${JSON.stringify(classOfType)}::jsonb ->> type, 'OTHER')`;

const held = Prisma.sql`exists (
  select from desk."LegalHold" as hold where hold."applicantId" = document."applicantId" and hold."liftedAt" is null)`;

function source({ until, withoutHeld, except = [], applicantId }: Omit<DueQuery, "limit">): Prisma.Sql {
  return Prisma.sql`
    from desk."Document" as document
    join desk."Applicant" as applicant on applicant."id" = document."applicantId"
    cross join lateral (${days}) as term
    cross join lateral (select document."createdAt" + make_interval(days => term."days") as "at") as due
    where document."state" in ('DONE', 'FAILED') and document."clearedAt" is null and term."days" is not null
      ${until ? Prisma.sql`and due."at" <= ${until}` : Prisma.empty}
      ${applicantId ? Prisma.sql`and document."applicantId" = ${applicantId}` : Prisma.empty}
      ${except.length > 0 ? Prisma.sql`and document."id" <> all(${except})` : Prisma.empty}
      ${withoutHeld ? Prisma.sql`and not ${held}` : Prisma.empty}`;
}

/** Documents that have a day on which they go, the earliest first. The day counts from when a document came. */
export function listDue({ limit, ...query }: DueQuery): Promise<DueDocument[]> {
  return prisma.$queryRaw<DueDocument[]>`
    select document."id", document."applicantId", applicant."name" as "applicantName", applicant."applicationId",
      document."documentType", document."fileName", due."at" as "dueAt", ${held} as "isHeld"
    ${source(query)}
    order by due."at", document."id" limit ${limit}`;
}

/** How many documents have a day on which they go. */
export async function countDue(query: Omit<DueQuery, "limit"> = {}): Promise<number> {
  const [found] = await prisma.$queryRaw<{ count: number }[]>`select count(*)::int as count ${source(query)}`;
  return found?.count ?? 0;
}
