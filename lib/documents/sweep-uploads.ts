import "server-only";
import { prisma } from "@/lib/db/client";
import { deleteObjects } from "@/lib/storage/object-store";

/** An upload that joined no batch within a day was given up. */
const ABANDONED_AFTER_HOURS = 24;
const AT_ONCE = 500;

/**
 * Removes uploads that were given up; what an applicant sent by WhatsApp or link was given up by nobody, and waits for
 * an officer. The row goes last and under a lock: a submit at the same moment waits, then finds no document to claim; a store
 * that is away leaves row and object for the next sweep.
 * @returns how many were removed
 */
export async function removeAbandonedUploads(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - ABANDONED_AFTER_HOURS * 3600_000);
  return prisma.$transaction(
    async (tx) => {
      const abandoned = await tx.$queryRaw<{ id: string; objectKey: string }[]>`
        select "id", "objectKey" from desk."Document"
        where "state" = 'AWAITING_UPLOAD' and "submissionMode" <> 'WHATSAPP' and "receivedAt" is null
          and "createdAt" < ${before}
        order by "createdAt" limit ${AT_ONCE} for update skip locked`;
      await deleteObjects(abandoned.map(({ objectKey }) => objectKey));
      await tx.document.deleteMany({ where: { id: { in: abandoned.map(({ id }) => id) } } });
      return abandoned.length;
    },
    { timeout: 60_000 },
  );
}
