import { z } from "zod";
import type { DocumentSummary } from "@/lib/documents/schema";
import type { Reason } from "@/lib/i18n/reason";
import { MAX_DOCUMENTS_PER_BATCH } from "./limits";

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
  modes: ("UPLOAD" | "CAMERA" | "WHATSAPP")[];
  documentTypes: string[];
  documentCount: number;
  readCount: number;
  problemCount: number;
  createdAt: Date;
  completedAt: Date | null;
}

/** Filters of the admin's list, as they stand in the URL. Dates are YYYY-MM-DD, both ends included. */
export const ListBatchesQuery = z.object({
  status: z.enum(["SUBMITTED", "PROCESSING", "COMPLETED", "FAILED"]).optional().catch(undefined),
  officer: z.cuid().optional().catch(undefined),
  branch: z.cuid().optional().catch(undefined),
  mode: z.enum(["UPLOAD", "CAMERA", "WHATSAPP"]).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  type: z.string().max(50).optional().catch(undefined),
  q: z.string().trim().max(200).optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
});
export type ListBatchesQuery = z.infer<typeof ListBatchesQuery>;

/** One message of GET /api/batches/[batchId]/events. */
export interface BatchEventMessage {
  id: string;
  documentId: string | null;
  state: string;
}
