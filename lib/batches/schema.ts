import { z } from "zod";
import type { DocumentSummary } from "@/lib/documents/schema";
import type { Reason } from "@/lib/i18n/reason";
import { type ReviewStateView, reviewStates } from "@/lib/review/schema";
import { MAX_DOCUMENTS_PER_BATCH } from "./limits";
import { mayHoldAadhaarNumber } from "./search-words";

export const SubmitBatchBody = z.strictObject({
  applicantId: z.cuid(),
  documentIds: z
    .array(z.cuid())
    .min(1, "pickDocument" satisfies Reason)
    .max(MAX_DOCUMENTS_PER_BATCH, "tooManyDocuments" satisfies Reason)
    .refine((ids) => new Set(ids).size === ids.length, "documentTwice" satisfies Reason),
});
export type SubmitBatch = z.infer<typeof SubmitBatchBody>;

/** Which failed documents of a batch to send again; all of them where none is named. */
export const ResendBody = z.strictObject({ documentIds: z.array(z.cuid()).max(MAX_DOCUMENTS_PER_BATCH).default([]) });
export type Resend = z.infer<typeof ResendBody>;

/** Outside failures that are retried by themselves. */
export type Trouble = "credentials" | "atlasAway" | "ours";

export type BatchStateView = "SUBMITTED" | "PROCESSING" | "COMPLETED" | "FAILED";

export interface BatchView {
  id: string;
  state: BatchStateView;
  applicant: { id: string; name: string; applicationId: string };
  officerName: string;
  branchName: string;
  atlasBatchIds: string[];
  /** The outside failure being retried right now: a `Trouble`, or what an older version wrote. */
  trouble: string | null;
  createdAt: Date;
  sentAt: Date | null;
  completedAt: Date | null;
  documents: DocumentSummary[];
  /** Id of the newest event already included, for the event stream's `after`. */
  lastEventId: string;
}

export interface BatchRow {
  id: string;
  state: BatchStateView;
  applicantId: string;
  applicantName: string;
  applicationId: string;
  officerName: string;
  branchName: string;
  productType: string;
  modes: ("UPLOAD" | "CAMERA" | "WHATSAPP")[];
  documentTypes: string[];
  /** What was decided about its read documents, each once. */
  reviewStates: ReviewStateView[];
  /** Of the least sure value of all its documents, 0 to 1; null where none was given. */
  lowestConfidence: number | null;
  documentCount: number;
  readCount: number;
  problemCount: number;
  createdAt: Date;
  completedAt: Date | null;
}

/** What the list of batches can show beside the applicant. */
export const batchColumns = [
  "status",
  "documents",
  "types",
  "modes",
  "officer",
  "branch",
  "product",
  "review",
  "confidence",
  "submitted",
  "finished",
  "id",
] as const;
export type BatchColumn = (typeof batchColumns)[number];

/** What it shows where nothing else is chosen. */
export const usualColumns: readonly BatchColumn[] = ["status", "documents", "types", "modes", "officer", "submitted"];

const Columns = z
  .string()
  .max(200)
  .transform((text) => batchColumns.filter((column) => text.split(",").includes(column)))
  .transform((columns) => (columns.length > 0 ? columns : undefined));

const filter = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** Filters and columns of the list of all batches, as they stand in the URL. Dates are YYYY-MM-DD, both ends included. */
export const ListBatchesQuery = z.object({
  q: filter(
    z
      .string()
      .trim()
      .max(200)
      .refine((text) => !mayHoldAadhaarNumber(text)),
  ),
  status: filter(z.enum(["SUBMITTED", "PROCESSING", "COMPLETED", "FAILED"])),
  branch: filter(z.cuid()),
  officer: filter(z.cuid()),
  product: filter(z.string().max(50)),
  type: filter(z.string().max(50)),
  mode: filter(z.enum(["UPLOAD", "CAMERA", "WHATSAPP"])),
  review: filter(z.enum(reviewStates)),
  /** Per cent: a document with a value that was read less surely. */
  below: filter(z.coerce.number().int().min(1).max(100)),
  from: filter(z.iso.date()),
  to: filter(z.iso.date()),
  columns: filter(Columns),
  /** Cursor: batches older than its own. */
  after: filter(z.string().max(200)),
  /** Cursor: batches newer than its own. */
  before: filter(z.string().max(200)),
});
export type ListBatchesQuery = z.infer<typeof ListBatchesQuery>;

/** One message of GET /api/batches/[batchId]/events. */
export interface BatchEventMessage {
  id: string;
  documentId: string | null;
  state: string;
}
