import { z } from "zod";
import type { Box } from "@/lib/atlas/contract";
import type { PasswordPattern } from "./password-patterns";

export const MAX_DOCUMENT_BYTES = 25 * 1024 * 1024;

/** What the desk takes; judged by content, never by the file's name. */
export const acceptedContentTypes = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/tiff",
  "image/heic",
  "application/pdf",
] as const;
/** The same in words. */
export const acceptedFormats = "JPEG, PNG, WebP, TIFF, HEIC or PDF";
export type AcceptedContentType = (typeof acceptedContentTypes)[number];

/** Modes an officer can choose; WHATSAPP comes from the webhook. */
export const browserSubmissionModes = ["UPLOAD", "CAMERA"] as const;

export const PresignUploadBody = z.strictObject({
  applicantId: z.cuid(),
  fileName: z.string().trim().min(1).max(255),
  contentType: z.enum(acceptedContentTypes, `Only ${acceptedFormats} is taken`),
  byteSize: z.int().min(1, "The file is empty").max(MAX_DOCUMENT_BYTES, "The file is larger than 25 MB"),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  submissionMode: z.enum(browserSubmissionModes),
});
export type PresignUpload = z.infer<typeof PresignUploadBody>;

/** Reply of POST /api/uploads/presign. PUT exactly these headers and the promised bytes before `expiresAt`. */
export interface PresignedUpload {
  documentId: string;
  url: string;
  headers: Record<string, string>;
  expiresAt: string;
}

/** PDF takes no longer password (ISO 32000-2, 7.6.4.3.2). */
export const GivePasswordInput = z.object({
  documentId: z.cuid(),
  password: z.string().min(1, "Type the password").max(127, "No PDF's password is that long"),
});
export type GivePassword = z.infer<typeof GivePasswordInput>;

export type DocumentStateView = "AWAITING_UPLOAD" | "SUBMITTED" | "PROCESSING" | "DONE" | "FAILED";

/** What an officer is told about an outcome, in plain words, with what to do next. */
export interface DocumentProblem {
  /** e.g. UNRECOGNISED, INVALID_DOC, FETCH_FAILED; shown small, for support. */
  code: string;
  title: string;
  advice: string;
  /** Whether sending the same file again can help. */
  canResend: boolean;
}

/** One field as the pages show it. */
export interface FieldView {
  /** Atlas's name, e.g. name_as_per_pan. */
  name: string;
  label: string;
  value: string | null;
  /** 0 to 1; null where Atlas gave none (bare values). */
  confidence: number | null;
  page: number | null;
  box: Box | null;
  /** Index of the part it belongs to, where the file holds several documents. */
  part?: number;
}

/** One of several documents in a file. Pages from 1, both included. */
export interface PartView {
  /** null where it is not known. */
  documentType: string | null;
  from: number;
  to: number;
}

export interface RecordColumn {
  /** Atlas's name, e.g. hsn. */
  name: string;
  label: string;
  /** Every cell that is not empty is an amount. */
  isAmount: boolean;
}

/** Rows of one kind that a document lists, e.g. the bookings of a statement. */
export interface RecordTable {
  name: string;
  label: string;
  columns: RecordColumn[];
  /** A cell a column; null where the document says nothing. */
  rows: (string | null)[][];
}

export interface DocumentSummary {
  id: string;
  fileName: string;
  state: DocumentStateView;
  submissionMode: "UPLOAD" | "CAMERA" | "WHATSAPP";
  documentType: string | null;
  problem: DocumentProblem | null;
  /** What is wrong with its pictures and what to do, a sentence each; empty where `problem` says it. */
  pictureNotes: string[];
  /** Of a file that holds several documents; else empty. */
  parts: PartView[];
  /** Of all parts, one after the other. */
  fields: FieldView[];
  attempt: number;
  officerName: string;
  createdAt: Date;
  completedAt: Date | null;
}

export interface PageView {
  page: number;
  /** Pixels. */
  width: number;
  height: number;
  /** Same-origin address of the image: /api/documents/<id>/pages/<page>. */
  src: string;
}

/** One thing that a code or a signature on the document proves, or does not. */
export interface ProofView {
  tone: "ok" | "info" | "warn" | "bad";
  text: string;
}

export interface DocumentView extends DocumentSummary {
  applicant: { id: string; name: string; applicationId: string };
  batchId: string | null;
  byteSize: number;
  contentType: string;
  proofs: ProofView[];
  tables: RecordTable[];
  pages: PageView[];
  /** Why no page is shown, in plain words; null where pages is not empty. */
  pagesWithheld: string | null;
  /** Usual passwords of this applicant's papers, where the document waits for one. */
  passwordPatterns: PasswordPattern[] | null;
}
