import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";

/**
 * The document that this one came in place of: the newest of the same applicant and type that came before it and was not
 * accepted. Null where there is none.
 */
export async function findReplaced(actor: Actor, documentId: string): Promise<string | null> {
  const document = await prisma.document.findFirst({
    where: { id: documentId, batchId: { not: null }, applicant: visibleApplicants(actor) },
    select: { applicantId: true, documentTypes: true, createdAt: true },
  });
  if (!document) return null;
  const { applicantId, documentTypes, createdAt } = document;
  const replaced = await prisma.document.findFirst({
    where: {
      ...{ applicantId, id: { not: documentId }, createdAt: { lt: createdAt } },
      documentTypes: { hasSome: documentTypes },
      reviewState: { in: ["REJECTED", "ASKED_AGAIN"] },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  return replaced?.id ?? null;
}
