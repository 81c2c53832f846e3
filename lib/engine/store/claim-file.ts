import "server-only";
import { prisma } from "@/lib/db/client";
import { processFile } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";

/**
 * Marks a file as being processed and returns what the next step needs; undefined where it has ended or is gone.
 * Not exclusive: the queue runs one job per file, and the guarded end makes a doubled run harmless.
 */
export async function claimFile(uuid: string) {
  const claimed = await prisma.engineFile.updateMany({
    where: { uuid, status: { in: ["UPLOAD_SUCCESS", "PROCESSING"] } },
    data: { status: "PROCESSING" },
  });
  if (claimed.count === 0) return undefined;
  return prisma.engineFile.findUniqueOrThrow({
    where: { uuid },
    select: {
      uuid: true,
      fileUrl: true,
      documentId: true,
      createdAt: true,
      blob: { select: { id: true, objectKey: true } },
      flow: { select: { tenantId: true, tenant: { select: { sandbox: true } } } },
    },
  });
}

/** Notes that the bytes are kept, and forgets the URL: it may hold a live signature. A retry resumes from here. */
export async function saveFetched(uuid: string, blobId: string): Promise<void> {
  await prisma.engineFile.update({ where: { uuid }, data: { blobId, fileUrl: null } });
}

/** Plans a file's processing for later. */
export async function postponeFile(fileUuid: string, runAt: Date): Promise<void> {
  await prisma.$transaction((tx) => enqueue(tx, processFile, { fileUuid }, { runAt }));
}
