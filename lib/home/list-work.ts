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

/** Read and not decided; the second of two approvals waits for who may give it, and did not give the first. */
function toReview(actor: Actor): Prisma.DocumentWhereInput {
  const first = { reviewState: "PENDING" } as const;
  if (!permits("approveSecond", actor)) return { state: "DONE", errorCode: null, ...first };
  const byActor = { reviewerId: actor.id, decision: "APPROVE" } as const;
  const second = { reviewState: "APPROVED_ONCE", reviews: { none: byActor } } as const;
  return { state: "DONE", errorCode: null, OR: [first, second] };
}

function whereOf(actor: Actor, kind: WorkKind): Prisma.DocumentWhereInput {
  if (kind === "review") return toReview(actor);
  if (kind === "password") return { state: "DONE", reviewState: "PENDING", errorCode: "PASSWORD_NEEDED" };
  return {
    completedAt: { gt: new Date(Date.now() - FAILED_DAYS * DAY_MILLISECONDS) },
    reviewState: "PENDING",
    OR: [{ state: "FAILED" }, { state: "DONE", errorCode: { not: null }, NOT: { errorCode: "PASSWORD_NEEDED" } }],
  };
}

/** Documents of a kind that wait for the actor, the longest waiting first; failures newest first. */
export async function listWork(actor: Actor, kind: WorkKind, take: number): Promise<WorkList<WorkDocument>> {
  const where = { batchId: { not: null }, applicant: workOf(actor), ...whereOf(actor, kind) };
  const order = kind === "failed" ? "desc" : "asc";
  const [found, count] = await Promise.all([
    prisma.document.findMany({
      where,
      orderBy: [{ completedAt: order }, { id: order }],
      take,
      select: {
        ...{ id: true, fileName: true, documentType: true, reviewState: true, errorCode: true, errorMessage: true },
        ...{ completedAt: true, createdAt: true, applicant: { select: { name: true } } },
      },
    }),
    prisma.document.count({ where, take: MOST_COUNTED }),
  ]);
  const rows = found.map(({ applicant, errorCode, errorMessage, completedAt, createdAt, ...document }) => ({
    ...document,
    problem: describeProblem(errorCode, errorMessage),
    applicantName: applicant.name,
    since: completedAt ?? createdAt,
  }));
  return { rows, count };
}
