import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { MAX_DOCUMENTS_PER_BATCH } from "@/lib/batches/limits";
import { readConsent } from "@/lib/consent/read-consent";
import type { ConsentState } from "@/lib/consent/schema";
import { type Prisma, prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { daysAfter, WAITING_DAYS } from "@/lib/retention/limits";

/** A file that the applicant sent by themselves and nobody has sent on. */
export interface ArrivedDocument {
  id: string;
  fileName: string;
  byteSize: number;
  by: "whatsapp" | "link";
  at: Date;
  /** When it is deleted unless somebody sends it on; null while a legal hold keeps it. */
  goesAt: Date | null;
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
  const isHeld = (await prisma.legalHold.count({ where: { applicantId, liftedAt: null } })) > 0;
  return found.map(({ id, fileName, byteSize, receivedAt, createdAt }) => {
    const at = receivedAt ?? createdAt;
    const by = receivedAt ? ("link" as const) : ("whatsapp" as const);
    return { id, fileName, byteSize, by, at, goesAt: isHeld ? null : daysAfter(at, WAITING_DAYS) };
  });
}

/** What an applicant's own doing changes on their page, which asks for it often while open. */
export interface Arrivals {
  /** Files that wait. */
  count: number;
  consent: ConsentState;
}

/** @throws AppError not_found, also for another branch's applicant */
export async function getArrivals(actor: Actor, applicantId: string): Promise<Arrivals> {
  const where = { id: applicantId, ...visibleApplicants(actor) };
  if (!(await prisma.applicant.findFirst({ where, select: { id: true } }))) {
    throw new AppError("not_found", "noApplicant");
  }
  const count = await prisma.document.count({ where: arrived(actor, applicantId) });
  return { count, consent: await readConsent(applicantId) };
}
