import "server-only";
import { z } from "zod";
import { atlas } from "@/lib/atlas/client";
import { type CrossCheck, DocumentPart } from "@/lib/atlas/contract";
import { AtlasRefused, AtlasUnavailable } from "@/lib/atlas/errors";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { readAtlasDocumentId } from "@/lib/batches/atlas-document-id";
import { prisma } from "@/lib/db/client";
import { readFields } from "@/lib/documents/fields";
import { log } from "@/lib/log";
import { plainText } from "@/lib/review/review-fields";

/** From here on two values are taken to say the same, 0 to 100: what is below is for a person to compare. */
const AGREES_FROM = 85;

export interface CheckedSide {
  /** Null where the document is none of this desk's. */
  documentId: string | null;
  documentType: string;
  value: string | null;
  /** Where the value stands among the document's fields; null where it is not found there. */
  place: { field: string; part: number } | null;
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
  let checks: CrossCheck[];
  try {
    const reply = await atlas().results({ flowId, externalReferenceId: applicant.externalReferenceId });
    checks = reply.cross_checks ?? [];
  } catch (error) {
    if (!(error instanceof AtlasUnavailable) && !(error instanceof AtlasRefused)) throw error;
    log.warn({ error, applicantId }, "the comparison of documents could not be asked for");
    return null;
  }
  const placeOf = await findPlaces(applicantId, checks);
  return checks.map((check) => toView(check, placeOf)).toSorted(byResult);
}

type PlaceOf = (documentId: string, value: string) => CheckedSide["place"];

/** Atlas names a comparison by what is compared, not by each document's own field: that is the one with the same value. */
async function findPlaces(applicantId: string, checks: CrossCheck[]): Promise<PlaceOf> {
  const ids = checks.flatMap(({ source, target }) =>
    [source, target].flatMap(({ document_id }) => readAtlasDocumentId(document_id)?.id ?? []),
  );
  const documents = await prisma.document.findMany({
    where: { applicantId, id: { in: [...new Set(ids)] } },
    select: { id: true, extract: true, parts: true },
  });
  const places = new Map<string, CheckedSide["place"]>();
  for (const { id, extract, parts } of documents) {
    const read = z.array(DocumentPart).parse(parts ?? []);
    const extracts = read.length === 0 ? [extract] : read.map(({ file_data }) => file_data);
    extracts.forEach((fileData, part) => {
      for (const { name, value } of readFields(fileData)) {
        const key = `${id} ${plainText(value)}`;
        if (!places.has(key)) places.set(key, { field: name, part });
      }
    });
  }
  return (documentId, value) => places.get(`${documentId} ${value}`) ?? null;
}

function toView({ field, source, target, similarity_score }: CrossCheck, placeOf: PlaceOf): CrossCheckView {
  const toSide = ({ document_id, document_type, value: read }: CrossCheck["source"]): CheckedSide => {
    const [documentId, value] = [readAtlasDocumentId(document_id)?.id ?? null, read ?? null];
    const place = documentId && value ? placeOf(documentId, value) : null;
    return { documentId, documentType: document_type, value, place };
  };
  const similarity = similarity_score ?? null;
  const result = similarity === null ? "missing" : similarity < AGREES_FROM ? "differs" : "agrees";
  return { field, sides: [toSide(source), toSide(target)], similarity, result };
}

const byResult = (one: CrossCheckView, other: CrossCheckView): number =>
  order[one.result] - order[other.result] || (one.similarity ?? 0) - (other.similarity ?? 0);
