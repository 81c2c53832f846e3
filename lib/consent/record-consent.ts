import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { getConsent } from "./get-consent";
import { keepConsent } from "./keep-consent";
import type { ConsentView, RecordConsent, TellConsent } from "./schema";

async function findApplicant(tx: Tx, actor: Actor, applicantId: string) {
  const applicant = await tx.applicant.findFirst({
    where: { id: applicantId, ...visibleApplicants(actor) },
    select: { id: true, branch: { select: { name: true } } },
  });
  if (!applicant) throw new AppError("not_found", "noApplicant");
  return applicant;
}

/** Writes down that an applicant was shown the notice by the actor, in person, and agreed. @throws AppError not_found, notice_outdated */
export async function recordConsent(
  actor: Actor,
  { applicantId, version, language }: Pick<RecordConsent, "applicantId" | "version" | "language">,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const applicant = await findApplicant(tx, actor, applicantId);
    await keepConsent(tx, actor, { applicant, decision: "GIVEN", version, language, way: "IN_PERSON" });
  });
}

/** Writes down that an applicant has told the actor that they take their consent back. @throws AppError not_found */
export async function withdrawConsent(actor: Actor, applicantId: string): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const applicant = await findApplicant(tx, actor, applicantId);
    const newest = await tx.consentRecord.findFirst({ where: { applicantId }, orderBy: { id: "desc" } });
    if (!newest) return;
    const { version, language } = newest;
    await keepConsent(tx, actor, { applicant, decision: "WITHDRAWN", version, language, way: "IN_PERSON" });
  });
}

/**
 * Writes down what an applicant answered to the notice where one of the lender's own systems showed it.
 * @throws AppError not_found, notice_outdated
 */
export async function tellConsent(actor: Actor, applicantId: string, answer: TellConsent): Promise<ConsentView> {
  await prisma.$transaction(async (tx) => {
    const applicant = await findApplicant(tx, actor, applicantId);
    await keepConsent(tx, actor, { applicant, ...answer, way: "BY_SYSTEM" });
  });
  return getConsent(actor, applicantId);
}
