import "server-only";
import { lookTypes } from "@/lib/audit/events";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { Prisma, prisma } from "@/lib/db/client";
import type { OwnApplicant } from "./schema";

/**
 * Applicants the actor created or was given, by what was done with them last, newest first. The last event is looked up in
 * the index of each applicant's events: nothing has to be kept in step with it. Looks are no doing.
 */
export async function listOwnApplicants(actor: Actor, take: number): Promise<OwnApplicant[]> {
  const { branchId } = visibleApplicants(actor);
  const visible = branchId === undefined ? Prisma.sql`true` : Prisma.sql`applicant."branchId" = ${branchId}`;
  return prisma.$queryRaw`
    select applicant."id", applicant."name", applicant."applicationId", applicant."assigneeId",
      assignee."name" as "assigneeName",
      coalesce(last."at", applicant."createdAt") as "lastAt",
      (select count(*)::int from desk."Document"
        where "applicantId" = applicant."id" and "batchId" is not null) as "documentCount"
    from desk."Applicant" applicant
    left join desk."User" assignee on assignee."id" = applicant."assigneeId"
    left join lateral (
      select "at" from desk."AuditEvent"
      where "applicantId" = applicant."id" and "type" not in (${Prisma.join([...lookTypes])})
      order by "id" desc limit 1) last on true
    where ${visible} and (applicant."createdById" = ${actor.id} or applicant."assigneeId" = ${actor.id})
    order by "lastAt" desc, applicant."id" desc
    limit ${take}`;
}
