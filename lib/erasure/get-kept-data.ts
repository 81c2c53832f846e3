import "server-only";
import { AtlasRefused, AtlasUnavailable } from "@/lib/atlas/errors";
import { recordLook } from "@/lib/audit/record-look";
import { permits } from "@/lib/auth/access";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { listDue } from "@/lib/retention/list-due";
import type { HoldView } from "@/lib/retention/schema";
import { listColleagues } from "@/lib/users/list-colleagues";
import { type CaseMember, coApplicantsOf } from "./co-applicants-of";
import { planErasure } from "./plan-erasure";
import { type ErasurePlan, type ErasureView, openStates } from "./schema";
import { toErasureViews } from "./view-erasure";

/** Documents of one applicant: tens. */
const MOST_DOCUMENTS = 1_000;

export interface KeptDocument {
  id: string;
  documentType: string | null;
  fileName: string;
  hasPage: boolean;
  createdAt: Date;
  /** Null: kept without end, or not read yet. */
  dueAt: Date | null;
  clearedAt: Date | null;
}

/** What is kept of one applicant, what keeps it longer, and whether it is to be erased. */
export interface KeptData {
  applicant: { id: string; name: string; branchName: string };
  documents: KeptDocument[];
  hold: HoldView | null;
  earlierHolds: HoldView[];
  erasure: ErasureView | null;
  /** Of a main applicant: who is erased with and before them. */
  coApplicants: CaseMember[];
  waitDays: number;
  /** Whether there is anybody who may confirm the erasure that is asked for, or would be by the reader. */
  hasConfirmer: boolean;
  /** Exactly what an erasure takes away; only for who may ask for or confirm one, and null while Atlas does not answer. */
  plan: ErasurePlan | null;
}

/** Whether somebody other than who asks may see the branch's applicants and give second approvals. */
async function hasConfirmer(branchId: string, requestedById: string): Promise<boolean> {
  const others = (await listColleagues(branchId)).filter(({ id }) => id !== requestedById);
  return others.some((colleague) => permits("approveSecond", colleague));
}

/** A page is shown without it too. */
async function countIfAtlasAnswers(applicantId: string): Promise<ErasurePlan | null> {
  try {
    return await planErasure(applicantId);
  } catch (error) {
    if (!(error instanceof AtlasUnavailable || error instanceof AtlasRefused)) throw error;
    log.warn({ error, applicantId }, "what an erasure takes away could not be counted");
    return null;
  }
}

/** One applicant's kept data, which is a look at it. @throws AppError not_found, also for another branch's applicant */
export async function getKeptData(actor: Actor, applicantId: string): Promise<KeptData> {
  const applicant = await prisma.applicant.findFirst({
    where: { id: applicantId, ...visibleApplicants(actor) },
    include: {
      branch: { select: { name: true } },
      documents: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: MOST_DOCUMENTS },
      legalHolds: { include: { setBy: true, liftedBy: true }, orderBy: { setAt: "desc" } },
    },
  });
  if (!applicant) throw new AppError("not_found", "noApplicant");
  await recordLook(actor, { type: "applicant.viewed", applicantId });
  const due = await listDue({ applicantId, limit: MOST_DOCUMENTS });
  const dueAt = new Map(due.map((document) => [document.id, document.dueAt]));
  const holds = applicant.legalHolds.map(
    ({ id, reason, setBy, setAt, liftReason, liftedBy, liftedAt }): HoldView => ({
      ...{ id, reason, setByName: setBy.name, setAt },
      lifted: liftedAt ? { reason: liftReason ?? "", byName: liftedBy?.name ?? "", at: liftedAt } : null,
    }),
  );
  const requests = await prisma.erasureRequest.findMany({ where: { applicantId, state: { in: [...openStates] } } });
  const [erasure = null] = await toErasureViews(requests);
  return {
    applicant: { id: applicantId, name: applicant.name, branchName: applicant.branch.name },
    documents: applicant.documents.map(({ id, documentType, fileName, batchId, createdAt, clearedAt }) => ({
      ...{ id, documentType, fileName, createdAt, clearedAt },
      hasPage: batchId !== null,
      dueAt: dueAt.get(id) ?? null,
    })),
    hold: holds.find(({ lifted }) => lifted === null) ?? null,
    earlierHolds: holds.filter(({ lifted }) => lifted !== null),
    erasure,
    coApplicants: await coApplicantsOf(prisma, applicantId),
    hasConfirmer: await hasConfirmer(applicant.branchId, erasure?.requestedById ?? actor.id),
    waitDays: env().ERASURE_WAIT_DAYS,
    plan: permits("approveSecond", actor) ? await countIfAtlasAnswers(applicantId) : null,
  };
}
