import "server-only";
import { requireIntake } from "@/lib/applicants/require-intake";
import { atlas } from "@/lib/atlas/client";
import { AtlasRefused, AtlasUnavailable } from "@/lib/atlas/errors";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { lockBatch, recordBatchEvents } from "@/lib/batches/events";
import { Prisma, prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { collectResults } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { needsPassword } from "./problems";
import type { GivePassword } from "./schema";

const notWaiting = () => new AppError("document_not_final", "passwordNotAwaited");

/** Asks Atlas to read the file with the password. @throws AppError document_not_final, atlas_unavailable, not_supported */
async function askAtlas(fileUuid: string, password: string): Promise<void> {
  try {
    await atlas().reread({ file_uuid: fileUuid, password });
  } catch (cause) {
    if (cause instanceof AtlasRefused && [404, 405].includes(cause.status)) {
      throw new AppError("not_supported", "passwordsNotTaken", {}, { cause });
    }
    if (cause instanceof AtlasRefused && cause.status === 409) throw notWaiting();
    if (cause instanceof AtlasUnavailable || cause instanceof AtlasRefused) {
      throw new AppError("atlas_unavailable", "verificationAway", {}, { cause });
    }
    throw cause;
  }
}

/**
 * Has a document that needs a password read with it. The password goes to Atlas and is kept nowhere.
 * Atlas is asked first: where the desk then fails, the document still waits here and may be given its password again.
 * @throws AppError not_found, also for another branch's document; document_not_final where it needs no password (any
 * more); consent_missing, applicant_removed; not_supported where this Atlas takes none; atlas_unavailable
 */
export async function rereadDocument(actor: Actor, { documentId, password }: GivePassword): Promise<void> {
  const document = await prisma.document.findFirst({
    where: { id: documentId, applicant: visibleApplicants(actor) },
    select: { applicantId: true, batchId: true, attempt: true, state: true, errorCode: true, fileUuid: true },
  });
  if (!document) throw new AppError("not_found", "noDocument");
  const { applicantId, batchId, attempt, fileUuid } = document;
  if (document.state !== "DONE" || !needsPassword(document.errorCode) || !batchId || !fileUuid) throw notWaiting();
  await requireIntake(applicantId);
  await askAtlas(fileUuid, password);
  await prisma.$transaction(async (tx) => {
    await lockBatch(tx, batchId);
    const { count } = await tx.document.updateMany({
      where: { id: documentId, attempt, state: "DONE" },
      data: {
        state: "PROCESSING",
        submittedAt: new Date(),
        ...{ errorCode: null, errorMessage: null, documentType: null, completedAt: null },
        ...{ documentTypes: [], parts: Prisma.DbNull, extract: Prisma.DbNull, reviewState: "PENDING" },
        ...{ pages: Prisma.DbNull, quality: Prisma.DbNull },
      },
    });
    if (count === 0) throw notWaiting();
    await tx.batch.update({ where: { id: batchId }, data: { state: "PROCESSING", completedAt: null, trouble: null } });
    await recordBatchEvents(tx, batchId, [{ state: "PROCESSING" }, { documentId, state: "PROCESSING" }]);
    await recordAudit(tx, actor, { type: "document.password-given", applicantId, batchId, documentId });
    await enqueue(tx, collectResults, { batchId });
  });
}
