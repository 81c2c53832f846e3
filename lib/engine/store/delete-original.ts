import "server-only";
import { prisma } from "@/lib/db/client";
import { deleteObjects } from "@/lib/storage/object-store";

/**
 * Deletes kept bytes that show an Aadhaar number, once every file made of them has ended: the end of the last one asks
 * again. The row stays, so that the same bytes are still known by their hash. Safe to repeat.
 */
export async function deleteOriginal(blobId: string): Promise<void> {
  const waiting = await prisma.engineFile.count({
    where: { blobId, status: { in: ["UPLOAD_SUCCESS", "PROCESSING"] } },
  });
  const blob = await prisma.engineBlob.findUnique({ where: { id: blobId }, select: { objectKey: true } });
  if (waiting > 0 || !blob) return;
  await deleteObjects([blob.objectKey]);
  await prisma.engineBlob.update({ where: { id: blobId }, data: { deletedAt: new Date() } });
}
