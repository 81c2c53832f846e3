import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { isReadDocument } from "@/lib/batches/state";
import { type Prisma, prisma } from "@/lib/db/client";
import { type FinishedBatch, MOST_COUNTED, type WorkList } from "./schema";
import { workOf } from "./scope";

/** How long a batch counts as just finished. Hours. */
export const FINISHED_HOURS = 24;

/** Batches that ended within a day, newest first, of applicants that are the actor's to deal with. */
export async function listFinished(actor: Actor, take: number): Promise<WorkList<FinishedBatch>> {
  const where: Prisma.BatchWhereInput = {
    completedAt: { gt: new Date(Date.now() - FINISHED_HOURS * 3600 * 1000) },
    state: { in: ["COMPLETED", "FAILED"] },
    applicant: workOf(actor),
  };
  const [found, count] = await Promise.all([
    prisma.batch.findMany({
      where,
      orderBy: [{ completedAt: "desc" }, { id: "desc" }],
      take,
      select: {
        ...{ id: true, createdAt: true, completedAt: true },
        applicant: { select: { name: true } },
        documents: { select: { state: true, errorCode: true } },
      },
    }),
    prisma.batch.count({ where, take: MOST_COUNTED }),
  ]);
  const rows = found.map(({ id, createdAt, completedAt, applicant, documents }) => {
    const readCount = documents.filter(isReadDocument).length;
    const problemCount = documents.length - readCount;
    return { id, applicantName: applicant.name, readCount, problemCount, completedAt: completedAt ?? createdAt };
  });
  return { rows, count };
}
