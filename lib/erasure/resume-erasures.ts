import "server-only";
import { prisma } from "@/lib/db/client";
import { eraseApplicant } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";

/** Plans every erasure anew that is due and was not done: held when its day came, or given up by the queue. */
export async function resumeErasures(now = new Date()): Promise<number> {
  const due = await prisma.erasureRequest.findMany({
    where: { OR: [{ state: "CONFIRMED", dueAt: { lte: now } }, { state: "ERASING" }] },
    select: { id: true },
  });
  await prisma.$transaction(async (tx) => {
    for (const { id: erasureId } of due) await enqueue(tx, eraseApplicant, { erasureId });
  });
  return due.length;
}
