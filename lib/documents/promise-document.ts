import "server-only";
import { randomUUID } from "node:crypto";
import { requireIntake } from "@/lib/applicants/require-intake";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Reason } from "@/lib/i18n/reason";
import { deskKeys } from "@/lib/storage/keys";
import { findEarlier } from "./find-earlier";
import type { EarlierPlace, PresignUpload } from "./schema";

const reasons: Record<EarlierPlace, Reason> = {
  applicant: "documentSent",
  other: "documentSentElsewhere",
  hidden: "documentSentElsewhere",
};

/** Which of several equal files this one is: the one still awaited, else one more than there are. */
async function copyOf(applicantId: string, sha256: string): Promise<number> {
  const equal = await prisma.document.findMany({
    where: { applicantId, sha256 },
    select: { copy: true, state: true },
    orderBy: { copy: "desc" },
  });
  return equal.find(({ state }) => state === "AWAITING_UPLOAD")?.copy ?? (equal[0]?.copy ?? 0) + 1;
}

/**
 * The document that the announced bytes become, with its place in the store. Announcing the same bytes again leads to the
 * same document while it waits for them.
 * @throws AppError not_found; consent_missing, applicant_removed; document_exists where the bytes were sent in before, for whichever applicant, and the officer
 *   does not send them knowingly (details: `place`, and `documentId` where the officer may see it)
 */
export async function promiseDocument(actor: Actor, input: PresignUpload) {
  const { applicantId, sha256, knowingly, contentType, byteSize, fileName, submissionMode } = input;
  const applicant = await prisma.applicant.findFirst({
    where: { id: applicantId, ...visibleApplicants(actor) },
    select: { id: true },
  });
  if (!applicant) throw new AppError("not_found", "noApplicant");
  await requireIntake(applicantId);
  const earlier = await findEarlier(actor, applicantId, sha256);
  if (earlier && !knowingly) {
    const { place, documentId } = earlier;
    const seen = place === "hidden" ? {} : { documentId };
    throw new AppError("document_exists", reasons[place], { place, ...seen });
  }

  const objectKey = deskKeys.upload(applicantId, randomUUID());
  const promise = { contentType, byteSize, fileName, submissionMode };
  const copy = await copyOf(applicantId, sha256);
  return prisma.$transaction(async (tx) => {
    // Two tabs may ask at once: the unique index decides, and both get the same document.
    await tx.document.createMany({
      data: { applicantId, officerId: actor.id, sha256, copy, objectKey, ...promise },
      skipDuplicates: true,
    });
    const where = { applicantId_sha256_copy: { applicantId, sha256, copy } };
    const document = await tx.document.findUniqueOrThrow({ where });
    if (document.state !== "AWAITING_UPLOAD") {
      throw new AppError("document_exists", "documentSent", { place: "applicant", documentId: document.id });
    }
    if (document.objectKey === objectKey) {
      if (earlier) {
        const facts = { applicantId, documentId: document.id, earlierDocumentId: earlier.documentId };
        await recordAudit(tx, actor, { type: "document.repeated", ...facts });
      }
      return document;
    }
    // What came by WhatsApp stays so, or the sweep would take it for an upload that was given up.
    const mode = document.submissionMode === "WHATSAPP" ? document.submissionMode : submissionMode;
    const data = { ...promise, submissionMode: mode, createdAt: new Date() };
    return tx.document.update({ where: { id: document.id }, data });
  });
}
