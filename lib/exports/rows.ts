import "server-only";
import { type BatchConditions, wantedBatches } from "@/lib/batches/batch-conditions";
import { loadRows } from "@/lib/batches/list-batches";
import { Prisma, prisma } from "@/lib/db/client";
import { allOf } from "@/lib/db/sql";
import { walkRows } from "@/lib/db/walk-rows";
import type { DocumentSummary } from "@/lib/documents/schema";
import { summaryInclude, toSummary } from "@/lib/documents/summary";
import { plainText } from "@/lib/review/review-fields";
import type { Threshold } from "@/lib/review/thresholds";
import { listThresholds } from "@/lib/settings/thresholds";
import type { ExportKind, ExportRow } from "./schema";

const BATCHES_AT_ONCE = 200;
const DOCUMENTS_AT_ONCE = 100;

const place = ["applicant_id", "application_id", "applicant_name", "product_type", "branch", "officer"] as const;

/** Heads of the columns of each kind; JSON has more where a document's fields stand in it. */
export const columnsOf: Record<ExportKind, readonly string[]> = {
  batches: [
    ...["batch_id", "state", ...place, "documents", "read", "problems", "document_types", "modes", "decisions"],
    ...["lowest_confidence", "submitted_at", "finished_at"],
  ],
  documents: [
    ...["document_id", "batch_id", ...place, "file_name", "mode", "state", "document_type", "problem", "decision"],
    ...["lowest_confidence", "submitted_at", "finished_at"],
  ],
  fields: [
    ...["document_id", "batch_id", "application_id", "document_type", "part", "field", "value", "confidence"],
    ...["must_check", "checked_by", "checked_at", "read_value"],
  ],
};

const inOrder = Prisma.sql`ORDER BY batch."createdAt" DESC, batch."id" DESC`;

async function* batchRows(wanted: BatchConditions): AsyncGenerator<ExportRow[]> {
  const query = Prisma.sql`SELECT batch."id" ${wantedBatches(wanted)} ${inOrder}`;
  for await (const found of walkRows<{ id: string }>(query, BATCHES_AT_ONCE)) {
    const rows = await loadRows(found.map(({ id }) => id));
    yield rows.map((row) => ({
      batch_id: row.id,
      state: row.state,
      applicant_id: row.applicantId,
      application_id: row.applicationId,
      applicant_name: row.applicantName,
      product_type: row.productType,
      branch: row.branchName,
      officer: row.officerName,
      documents: row.documentCount,
      read: row.readCount,
      problems: row.problemCount,
      document_types: row.documentTypes,
      modes: row.modes,
      decisions: row.reviewStates,
      lowest_confidence: row.lowestConfidence,
      submitted_at: row.createdAt,
      finished_at: row.completedAt,
    }));
  }
}

const documentInclude = {
  ...summaryInclude,
  applicant: {
    select: { id: true, applicationId: true, name: true, productType: true, branch: { select: { name: true } } },
  },
} as const satisfies Prisma.DocumentInclude;

type Loaded = Prisma.DocumentGetPayload<{ include: typeof documentInclude }>;
interface Exported {
  document: Loaded;
  summary: DocumentSummary;
}

/** The documents wanted, each with what was read of it, in the order of their batches. */
async function* documentsOf(wanted: BatchConditions): AsyncGenerator<Exported[]> {
  const batches = Prisma.sql`SELECT batch."id" ${wantedBatches(wanted)}`;
  const query = Prisma.sql`SELECT document."id" FROM "desk"."Batch" AS batch
    JOIN "desk"."Document" AS document ON document."batchId" = batch."id"
    WHERE ${allOf([Prisma.sql`batch."id" IN (${batches})`, wanted.document])}
    ${inOrder}, document."createdAt", document."id"`;
  const thresholds: Threshold[] = await listThresholds();
  for await (const found of walkRows<{ id: string }>(query, DOCUMENTS_AT_ONCE)) {
    const ids = found.map(({ id }) => id);
    const loaded = await prisma.document.findMany({ where: { id: { in: ids } }, include: documentInclude });
    const byId = new Map(loaded.map((document) => [document.id, document]));
    yield ids.flatMap((id) => {
      const document = byId.get(id);
      return document ? [{ document, summary: toSummary(document, thresholds) }] : [];
    });
  }
}

function documentRow({ document, summary }: Exported): ExportRow {
  const { applicant, batchId, lowestConfidence, submittedAt, completedAt } = document;
  return {
    document_id: document.id,
    batch_id: batchId,
    applicant_id: applicant.id,
    application_id: applicant.applicationId,
    applicant_name: applicant.name,
    product_type: applicant.productType,
    branch: applicant.branch.name,
    officer: summary.officerName,
    file_name: summary.fileName,
    mode: summary.submissionMode,
    state: summary.state,
    document_type: summary.documentType,
    problem: summary.problem?.code ?? null,
    decision: summary.state === "DONE" ? summary.reviewState : null,
    lowest_confidence: lowestConfidence,
    submitted_at: submittedAt,
    finished_at: completedAt,
  };
}

const fieldRows = ({ summary }: Exported): ExportRow[] =>
  summary.fields.map(({ name, value, confidence, part, mustCheck, check }) => ({
    part: part ?? 0,
    field: name,
    value: plainText(value),
    confidence,
    must_check: mustCheck ?? false,
    checked_by: check?.userName ?? null,
    checked_at: check?.at ?? null,
    read_value: check ? check.readValue : plainText(value),
  }));

async function* documentRows(wanted: BatchConditions, withFields: boolean): AsyncGenerator<ExportRow[]> {
  for await (const documents of documentsOf(wanted)) {
    yield documents.map((one) => ({ ...documentRow(one), ...(withFields ? { fields: fieldRows(one) } : {}) }));
  }
}

async function* rowsOfFields(wanted: BatchConditions): AsyncGenerator<ExportRow[]> {
  for await (const documents of documentsOf(wanted)) {
    yield documents.flatMap((one) => {
      const { document, summary } = one;
      const typeOf = (part: number) => summary.parts[part]?.documentType ?? summary.documentType;
      return fieldRows(one).map((row) => ({
        document_id: document.id,
        batch_id: document.batchId,
        application_id: document.applicant.applicationId,
        document_type: typeOf(Number(row.part)),
        ...row,
      }));
    });
  }
}

/** Rows of one kind, chunk by chunk, as fast as they are taken. @param withFields documents: with the fields of each */
export function exportRows(
  kind: ExportKind,
  wanted: BatchConditions,
  { withFields }: { withFields: boolean },
): AsyncGenerator<ExportRow[]> {
  if (kind === "batches") return batchRows(wanted);
  return kind === "documents" ? documentRows(wanted, withFields) : rowsOfFields(wanted);
}
