import "server-only";
import { prisma, type Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { classesOf } from "@/lib/retention/document-classes";
import { eraseAtAtlas } from "@/lib/retention/erase-at-atlas";
import { deskKeys } from "@/lib/storage/keys";
import { countUnder } from "@/lib/storage/object-store";
import { eraseRows, type RowCounts } from "./erase-rows";
import { messagesOf } from "./messages-of";
import type { ErasurePlan } from "./schema";

/** Milliseconds: an applicant has thousands of rows at most. */
const PATIENCE = 30_000;

/** Undoes a transaction that was only to count. */
class Counted extends Error {
  constructor(readonly rows: RowCounts) {
    super("counted");
  }
}

/** What would go, by letting it go and taking it back: the count is exact by the same code that erases. */
async function countRows(applicantId: string): Promise<RowCounts> {
  try {
    return await prisma.$transaction(
      async (tx) => {
        throw new Counted(await eraseRows(tx, applicantId));
      },
      { timeout: PATIENCE },
    );
  } catch (error) {
    if (error instanceof Counted) return error.rows;
    throw error;
  }
}

/** Keys of the desk's objects of an applicant that lie elsewhere than under its own prefix: in the inbox of WhatsApp. */
export async function strayKeys(tx: Tx, applicantId: string): Promise<string[]> {
  const documents = await tx.document.findMany({ where: { applicantId }, select: { objectKey: true } });
  const messages = await tx.inboxMessage.findMany({
    where: await messagesOf(tx, applicantId),
    select: { objectKey: true },
  });
  const keys = [...documents, ...messages].flatMap(({ objectKey }) => objectKey ?? []);
  return [...new Set(keys)].filter((key) => !key.startsWith(deskKeys.applicant(applicantId)));
}

/**
 * Says exactly what an erasure takes away, and changes nothing.
 * @throws AppError not_found; AtlasUnavailable
 */
export async function planErasure(applicantId: string, signal?: AbortSignal): Promise<ErasurePlan> {
  const applicant = await prisma.applicant.findUnique({
    where: { id: applicantId },
    select: {
      externalReferenceId: true,
      flow: { select: { atlasFlowId: true } },
      documents: { select: { documentTypes: true } },
    },
  });
  if (!applicant) throw new AppError("not_found", "noApplicant");
  const copy = { flowId: applicant.flow.atlasFlowId, externalReferenceId: applicant.externalReferenceId };
  const classes: Record<string, number> = {};
  for (const { documentTypes } of applicant.documents) {
    for (const documentClass of classesOf(documentTypes)) classes[documentClass] = (classes[documentClass] ?? 0) + 1;
  }
  const rows = await countRows(applicantId);
  const atlas = await eraseAtAtlas(copy, { isDryRun: true, signal });
  let objects = await countUnder(deskKeys.applicant(applicantId));
  for (const key of await strayKeys(prisma, applicantId)) objects += await countUnder(key);
  return { rows, objects, atlas, classes };
}
