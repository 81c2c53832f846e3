import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { MediaProblem } from "./schema";

/** An officer is told of a file that did not come for so long. Days. */
const TOLD_FOR_DAYS = 7;

/** A file of an applicant that could not be taken. */
export interface NotTaken {
  id: string;
  problem: MediaProblem;
  sentAt: Date;
}

/** The files an applicant sent by WhatsApp of late that could not be taken, newest first. */
export async function listNotTaken(actor: Actor, applicantId: string): Promise<NotTaken[]> {
  const since = new Date(Date.now() - TOLD_FOR_DAYS * 24 * 3600_000);
  const found = await prisma.inboxMessage.findMany({
    where: { applicantId, applicant: visibleApplicants(actor), state: "FAILED", receivedAt: { gte: since } },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: 5,
    select: { id: true, problem: true, sentAt: true },
  });
  return found.map(({ problem, ...message }) => ({ ...message, problem: problem as MediaProblem }));
}
