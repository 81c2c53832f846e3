import "server-only";
import { atlas } from "@/lib/atlas/client";
import { AtlasRefused, AtlasUnavailable } from "@/lib/atlas/errors";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { readAtlasDocumentId } from "@/lib/batches/atlas-document-id";
import { prisma } from "@/lib/db/client";
import { log } from "@/lib/log";

/** From here on two values are taken to say the same, 0 to 100: what is below is for a person to compare. */
const AGREES_FROM = 85;

export interface CheckedSide {
  /** Null where the document is none of this desk's. */
  documentId: string | null;
  documentType: string;
  value: string | null;
}

/** One field compared between two of an applicant's documents. */
export interface CrossCheckView {
  field: string;
  sides: [CheckedSide, CheckedSide];
  /** 0 to 100; null where one side has no value. */
  similarity: number | null;
  result: "agrees" | "differs" | "missing";
}

const order = { differs: 0, missing: 1, agrees: 2 };

/**
 * What Atlas finds when it compares an applicant's documents, disagreements first. Asked for each time: it depends on all
 * that was read so far. Only our engine tells it; another Atlas tells nothing, and then the list is empty.
 * @returns null where Atlas does not answer, or no flow was opened
 */
export async function getCrossChecks(actor: Actor, applicantId: string): Promise<CrossCheckView[] | null> {
  const applicant = await prisma.applicant.findFirst({
    where: { id: applicantId, ...visibleApplicants(actor) },
    select: { externalReferenceId: true, flow: { select: { atlasFlowId: true } } },
  });
  const flowId = applicant?.flow.atlasFlowId;
  if (!applicant || !flowId) return null;
  try {
    const reply = await atlas().results({ flowId, externalReferenceId: applicant.externalReferenceId });
    return (reply.cross_checks ?? []).map(toView).toSorted(byResult);
  } catch (error) {
    if (!(error instanceof AtlasUnavailable) && !(error instanceof AtlasRefused)) throw error;
    log.warn({ error, applicantId }, "the comparison of documents could not be asked for");
    return null;
  }
}

interface Check {
  field: string;
  source: { document_id: string; document_type: string; value?: string | null | undefined };
  target: Check["source"];
  similarity_score?: number | null | undefined;
}

const toSide = ({ document_id, document_type, value }: Check["source"]): CheckedSide => ({
  documentId: readAtlasDocumentId(document_id)?.id ?? null,
  documentType: document_type,
  value: value ?? null,
});

function toView({ field, source, target, similarity_score }: Check): CrossCheckView {
  const similarity = similarity_score ?? null;
  const result = similarity === null ? "missing" : similarity < AGREES_FROM ? "differs" : "agrees";
  return { field, sides: [toSide(source), toSide(target)], similarity, result };
}

const byResult = (one: CrossCheckView, other: CrossCheckView): number =>
  order[one.result] - order[other.result] || (one.similarity ?? 0) - (other.similarity ?? 0);
