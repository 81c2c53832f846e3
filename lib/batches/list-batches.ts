import "server-only";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { type Prisma, prisma } from "@/lib/db/client";
import { containing } from "@/lib/db/contains";
import { startOfDay, startOfNextDay } from "@/lib/db/days";
import { readCursor, writeCursor } from "@/lib/db/keyset";
import type { BatchRow, ListBatchesQuery } from "./schema";
import { isReadDocument } from "./state";

const PAGE_SIZE = 25;

/** A page of batches, newest first. */
export interface BatchPage {
  rows: BatchRow[];
  /** Cursor of the next page; null on the last. */
  next: string | null;
}

function filters({ status, officer, branch, mode, from, to, type, q }: ListBatchesQuery): Prisma.BatchWhereInput[] {
  const contains = q && containing(q);
  return [
    status ? { state: status } : {},
    officer ? { officerId: officer } : {},
    branch ? { applicant: { branchId: branch } } : {},
    // Mode and type are asked of the same document: "photos of PAN cards".
    mode || type
      ? { documents: { some: { submissionMode: mode, documentTypes: type ? { has: type } : undefined } } }
      : {},
    from ? { createdAt: { gte: startOfDay(from) } } : {},
    to ? { createdAt: { lt: startOfNextDay(to) } } : {},
    contains
      ? {
          OR: [
            { applicant: { name: contains } },
            { applicant: { applicationId: contains } },
            { applicant: { externalReferenceId: contains } },
            { documents: { some: { fileName: contains } } },
            { id: q },
            { atlasBatchIds: { has: q } },
          ],
        }
      : {},
  ];
}

/**
 * Batches the actor may see that match every filter given, newest first. `q` is looked for in the applicant's name and ids
 * and in file names; a batch id, ours or Atlas's, is found as a whole.
 */
export async function listBatches(actor: Actor, query: ListBatchesQuery): Promise<BatchPage> {
  const found = await prisma.batch.findMany({
    where: { AND: [{ applicant: visibleApplicants(actor) }, ...filters(query), readCursor(query.after)] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
    include: {
      applicant: { select: { name: true, applicationId: true, branch: { select: { name: true } } } },
      officer: { select: { name: true } },
      documents: { select: { state: true, errorCode: true, submissionMode: true, documentTypes: true } },
    },
  });
  const page = found.slice(0, PAGE_SIZE);
  return { rows: page.map(toRow), next: found.length > PAGE_SIZE ? writeCursor(page.at(-1)) : null };
}

type Found = Prisma.BatchGetPayload<{
  include: {
    applicant: { select: { name: true; applicationId: true; branch: { select: { name: true } } } };
    officer: { select: { name: true } };
    documents: { select: { state: true; errorCode: true; submissionMode: true; documentTypes: true } };
  };
}>;

function toRow({ id, state, applicantId, applicant, officer, documents, createdAt, completedAt }: Found): BatchRow {
  const readCount = documents.filter(isReadDocument).length;
  const types = documents.flatMap((document) => document.documentTypes);
  return {
    ...{ id, state, applicantId, createdAt, completedAt, readCount },
    applicantName: applicant.name,
    applicationId: applicant.applicationId,
    branchName: applicant.branch.name,
    officerName: officer.name,
    modes: [...new Set(documents.map(({ submissionMode }) => submissionMode))].sort(),
    documentTypes: [...new Set(types)].sort(),
    documentCount: documents.length,
    problemCount: documents.filter(({ state, errorCode }) => state === "FAILED" || errorCode !== null).length,
  };
}
