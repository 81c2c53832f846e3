import "server-only";
import type { Readable } from "node:stream";
import { recordLook } from "@/lib/audit/record-look";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { getObject } from "@/lib/storage/object-store";
import { KeptPages } from "./kept-pages";

/**
 * Opens the image of one page (from 1), upright and masked. A look at the document, covered by that of its page where that
 * was opened just before.
 * @throws AppError not_found, also for another branch's document
 */
export async function openPageImage(
  actor: Actor,
  documentId: string,
  page: number,
): Promise<{ body: Readable; byteSize: number; contentType: string }> {
  const document = await prisma.document.findFirst({
    where: { id: documentId, applicant: visibleApplicants(actor) },
    select: { pages: true, applicantId: true, batchId: true },
  });
  const kept = KeptPages.parse(document?.pages ?? []).find((candidate) => candidate.page === page);
  if (!document || !kept) throw new AppError("not_found", "noPage");
  const { applicantId, batchId } = document;
  await recordLook(actor, { type: "document.viewed", applicantId, batchId, documentId });
  const image = await getObject(kept.objectKey);
  if (!image) throw new AppError("not_found", "noPage");
  return image;
}
