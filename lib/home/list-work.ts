import "server-only";
import { permits } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/actor";
import { type Prisma, prisma } from "@/lib/db/client";
import { describeProblem } from "@/lib/documents/problems";
import { MOST_COUNTED, type WorkDocument, type WorkKind, type WorkList } from "./schema";
import { workOf } from "./scope";

/** A failure that nobody has dealt with for so long is no news. Days. */
export const FAILED_DAYS = 30;

const DAY_MILLISECONDS = 24 * 3600 * 1000;

const read = { state: "DONE", errorCode: null } as const;
const hasEnded = { state: { in: ["DONE", "FAILED"] } } satisfies Prisma.DocumentWhereInput;

/**
 * What the documents of a kind have in common. The second of two approvals waits for who may give it and did not give the
 * first: a condition of its own, so that each is read from the index in the order in which they wait.
 */
function conditionsOf(actor: Actor, kind: WorkKind): Prisma.DocumentWhereInput[] {
  const undecided = { reviewState: "PENDING" } as const;
  if (kind === "password") return [{ ...undecided, ...hasEnded, errorCode: "PASSWORD_NEEDED" }];
  if (kind === "failed") {
    const isError = [{ errorCode: { not: null } }, { errorCode: { not: "PASSWORD_NEEDED" } }];
    const since = new Date(Date.now() - FAILED_DAYS * DAY_MILLISECONDS);
    return [{ ...undecided, ...hasEnded, AND: isError, completedAt: { gt: since } }];
  }
  if (!permits("approveSecond", actor)) return [{ ...undecided, ...read }];
  const byActor = { reviewerId: actor.id, decision: "APPROVE" } as const;
  return [
    { ...undecided, ...read },
    { ...read, reviewState: "APPROVED_ONCE", reviews: { none: byActor } },
  ];
}

const columns = {
  ...{ id: true, fileName: true, documentType: true, reviewState: true, errorCode: true, errorMessage: true },
  ...{ completedAt: true, createdAt: true, applicant: { select: { name: true } } },
} as const;

/** Documents of a kind that wait for the actor, the longest waiting first; failures newest first. */
export async function listWork(actor: Actor, kind: WorkKind, take: number): Promise<WorkList<WorkDocument>> {
  const order = kind === "failed" ? "desc" : "asc";
  const orderBy = [{ completedAt: order }, { id: order }] satisfies Prisma.DocumentOrderByWithRelationInput[];
  const lists = conditionsOf(actor, kind).map(async (condition) => {
    const where = { batchId: { not: null }, applicant: workOf(actor), ...condition };
    return Promise.all([
      prisma.document.findMany({ where, orderBy, take, select: columns }),
      prisma.document.count({ where, take: MOST_COUNTED }),
    ]);
  });
  const parts = await Promise.all(lists);
  const found = parts.flatMap(([documents]) => documents);
  const count = parts.reduce((sum, [, part]) => sum + part, 0);
  const rows = found.map(({ applicant, errorCode, errorMessage, completedAt, createdAt, ...document }) => ({
    ...document,
    problem: describeProblem(errorCode, errorMessage),
    applicantName: applicant.name,
    since: completedAt ?? createdAt,
  }));
  const sign = kind === "failed" ? -1 : 1;
  rows.sort((a, b) => sign * (a.since.getTime() - b.since.getTime()));
  return { rows: rows.slice(0, take), count: Math.min(count, MOST_COUNTED) };
}
