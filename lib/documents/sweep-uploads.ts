import "server-only";
import { prisma } from "@/lib/db/client";
import { deskKeys } from "@/lib/storage/keys";
import { abortUpload, listOpenUploads } from "@/lib/storage/multipart";
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

/**
 * Gives up uploads in parts that were begun a day ago and never completed, so that the store keeps no parts nobody knows
 * of. Asked of the store, not of the rows: a row may be gone, or may never have learned of its upload. An officer who picks
 * the file again begins anew.
 * @returns how many were given up
 */
export async function abortAbandonedParts(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - ABANDONED_AFTER_HOURS * 3600_000);
  let aborted = 0;
  for await (const upload of listOpenUploads(deskKeys.applicants, before)) {
    await abortUpload(upload);
    aborted += 1;
  }
  return aborted;
}
