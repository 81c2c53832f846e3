import "server-only";
import { requireIntake } from "@/lib/applicants/require-intake";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/**
 * A document that waits for its bytes, for who may see its applicant.
 * @throws AppError not_found; document_exists where it has been submitted; consent_missing, applicant_removed
 */
export async function requireAwaited(actor: Actor, documentId: string) {
  const document = await prisma.document.findFirst({ where: { id: documentId, applicant: visibleApplicants(actor) } });
  if (!document) throw new AppError("not_found", "noDocument");
  if (document.state !== "AWAITING_UPLOAD") throw new AppError("document_exists", "documentSubmitted");
  await requireIntake(document.applicantId);
  return document;
}
