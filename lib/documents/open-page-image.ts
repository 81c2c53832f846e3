import "server-only";
import type { Readable } from "node:stream";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { getObject } from "@/lib/storage/object-store";
import { KeptPages } from "./kept-pages";

/**
 * Opens the image of one page (from 1), upright and masked.
 * @throws AppError not_found, also for another branch's document
 */
export async function openPageImage(
  actor: Actor,
  documentId: string,
  page: number,
): Promise<{ body: Readable; byteSize: number; contentType: string }> {
  const document = await prisma.document.findFirst({
    where: { id: documentId, applicant: visibleApplicants(actor) },
    select: { pages: true },
  });
  const kept = KeptPages.parse(document?.pages ?? []).find((candidate) => candidate.page === page);
  const image = kept && (await getObject(kept.objectKey));
  if (!image) throw new AppError("not_found", "noPage");
  return image;
}
