import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { type Prisma, prisma } from "@/lib/db/client";
import { containing } from "@/lib/db/contains";
import { readCursor, writeCursor } from "@/lib/db/keyset";
import type { ApplicantPage, ListApplicantsQuery } from "./schema";

const PAGE_SIZE = 25;

/** Applicants an actor created or was given. */
export const ownApplicants = (actor: Actor) =>
  ({ OR: [{ createdById: actor.id }, { assigneeId: actor.id }] }) satisfies Prisma.ApplicantWhereInput;

function byPerson(actor: Actor, whose: ListApplicantsQuery["whose"]): Prisma.ApplicantWhereInput {
  if (whose === "mine") return ownApplicants(actor);
  return whose === "nobody" ? { assigneeId: null } : {};
}

/** Applicants the actor may see, newest first. `q` is looked for in name and ids. */
export async function listApplicants(actor: Actor, { q, whose, after }: ListApplicantsQuery): Promise<ApplicantPage> {
  const contains = q && containing(q);
  const search: Prisma.ApplicantWhereInput = contains
    ? { OR: [{ name: contains }, { applicationId: contains }, { externalReferenceId: contains }] }
    : {};
  const found = await prisma.applicant.findMany({
    where: { AND: [visibleApplicants(actor), byPerson(actor, whose), search, readCursor(after)] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
    include: {
      branch: { select: { name: true } },
      flow: { select: { state: true } },
      assignee: { select: { name: true } },
      _count: { select: { documents: { where: { batchId: { not: null } } } } },
    },
  });
  const page = found.slice(0, PAGE_SIZE);
  const pending = await prisma.document.groupBy({
    by: ["applicantId"],
    where: { applicantId: { in: page.map(({ id }) => id) }, state: { in: ["SUBMITTED", "PROCESSING"] } },
    _count: true,
  });
  const pendingOf = new Map(pending.map((group) => [group.applicantId, group._count]));
  const rows = page.map(({ branch, flow, assignee, _count, ...applicant }) => ({
    id: applicant.id,
    applicationId: applicant.applicationId,
    externalReferenceId: applicant.externalReferenceId,
    name: applicant.name,
    productType: applicant.productType,
    createdAt: applicant.createdAt,
    branchName: branch.name,
    flowState: flow.state,
    assigneeName: assignee?.name ?? null,
    documentCount: _count.documents,
    pendingCount: pendingOf.get(applicant.id) ?? 0,
  }));
  return { rows, next: found.length > PAGE_SIZE ? writeCursor(page.at(-1)) : null };
}
