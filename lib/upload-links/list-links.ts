import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { LinkRow } from "./schema";
import { linkState } from "./state";

/** The newest links of an applicant; closed ones are told for a while, so that nobody wonders where they went. */
const AT_MOST = 5;

export async function listLinks(actor: Actor, applicantId: string): Promise<LinkRow[]> {
  const found = await prisma.uploadLink.findMany({
    where: { applicantId, applicant: visibleApplicants(actor) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: AT_MOST,
    include: {
      createdBy: { select: { name: true } },
      _count: { select: { documents: { where: { receivedAt: { not: null } } } } },
    },
  });
  const now = new Date();
  return found.map((link) => {
    const { id, language, isSingleUse, maxFiles, createdAt, expiresAt, lastOpenedAt, createdBy, _count } = link;
    return {
      ...{ id, language, isSingleUse, maxFiles, createdAt, expiresAt, lastOpenedAt },
      state: linkState(link, now),
      files: _count.documents,
      createdByName: createdBy.name,
    };
  });
}
