import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { EarlierPlace } from "./schema";

/**
 * The document, already sent in, that holds these bytes: this applicant's before another's, one the actor may see before
 * one that is hidden from them. Undefined where there is none.
 */
export async function findEarlier(
  actor: Actor,
  applicantId: string,
  sha256: string,
): Promise<{ place: EarlierPlace; documentId: string } | undefined> {
  const sent = { sha256, state: { not: "AWAITING_UPLOAD" } } as const;
  const places = [
    ["applicant", { applicantId }],
    ["other", { applicant: visibleApplicants(actor) }],
    ["hidden", {}],
  ] as const;
  for (const [place, where] of places) {
    const found = await prisma.document.findFirst({
      where: { ...sent, ...where },
      select: { id: true },
      orderBy: { createdAt: "desc" },
    });
    if (found) return { place, documentId: found.id };
  }
  return undefined;
}
