import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { MAX_DOCUMENTS_PER_BATCH } from "@/lib/batches/limits";
import { type Prisma, prisma } from "@/lib/db/client";

/** A file that the applicant sent by themselves and nobody has sent on. */
export interface ArrivedDocument {
  id: string;
  fileName: string;
  byteSize: number;
  by: "whatsapp" | "link";
  at: Date;
}

const arrived = (actor: Actor, applicantId: string): Prisma.DocumentWhereInput => ({
  applicantId,
  applicant: visibleApplicants(actor),
  state: "AWAITING_UPLOAD",
  OR: [{ submissionMode: "WHATSAPP" }, { receivedAt: { not: null } }],
});

/** What an applicant sent by WhatsApp or link and waits to be sent on, oldest first; as much as fits into one batch. */
export async function listArrived(actor: Actor, applicantId: string): Promise<ArrivedDocument[]> {
  const found = await prisma.document.findMany({
    where: arrived(actor, applicantId),
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MAX_DOCUMENTS_PER_BATCH,
  });
  return found.map(({ id, fileName, byteSize, receivedAt, createdAt }) => ({
    ...{
      id,
      fileName,
      byteSize,
      by: receivedAt ? ("link" as const) : ("whatsapp" as const),
      at: receivedAt ?? createdAt,
    },
  }));
}

/** How many there are: an open page asks this often. Nothing where the actor may not see the applicant. */
export const countArrived = (actor: Actor, applicantId: string): Promise<number> =>
  prisma.document.count({ where: arrived(actor, applicantId) });
