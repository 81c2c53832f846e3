import { z } from "zod";
import type { Box, PictureProblem } from "@/lib/atlas/contract";
import type { Reason } from "@/lib/i18n/reason";
import type { FieldCheckView, ReviewStateView, ReviewSummary } from "@/lib/review/schema";
import { MAX_DOCUMENT_BYTES, partCount } from "./limits";
import type { PasswordPattern } from "./password-patterns";

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

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const PresignUploadBody = z.strictObject({
  applicantId: z.cuid(),
  fileName: z.string().trim().min(1).max(255),
  contentType: z.enum(acceptedContentTypes, "formatsOnly" satisfies Reason),
  byteSize: z
    .int()
    .min(1, "fileEmpty" satisfies Reason)
    .max(MAX_DOCUMENT_BYTES, "fileTooLarge" satisfies Reason),
  sha256,
  submissionMode: z.enum(browserSubmissionModes),
  /** The officer knows that these bytes were sent in before, and sends them all the same. */
  knowingly: z.boolean().optional(),
});
export type PresignUpload = z.infer<typeof PresignUploadBody>;

/** Reply of POST /api/uploads/presign. PUT exactly these headers and the promised bytes before `expiresAt`. */
export interface PresignedUpload {
  documentId: string;
  url: string;
  headers: Record<string, string>;
  expiresAt: string;
}

/** Where bytes that were sent in before are: with this applicant, with another one, or with one the officer may not see. */
export type EarlierPlace = "applicant" | "other" | "hidden";

/** Reply of POST /api/uploads/parts: which parts of the file the store holds already, numbered from 1. */
export interface UploadInParts {
  documentId: string;
  arrived: number[];
}

export const PresignPartBody = z.strictObject({
  number: z.int().min(1).max(partCount(MAX_DOCUMENT_BYTES)),
  sha256,
});
export type PresignPart = z.infer<typeof PresignPartBody>;

/** Reply of POST /api/uploads/[documentId]/parts. */
export interface PresignedPart {
  url: string;
  headers: Record<string, string>;
}

/** PDF takes no longer password (ISO 32000-2, 7.6.4.3.2). */
export const GivePasswordInput = z.object({
  documentId: z.cuid(),
  password: z
    .string()
    .min(1, "typePassword" satisfies Reason)
    .max(127, "passwordTooLong" satisfies Reason),
});
export type GivePassword = z.infer<typeof GivePasswordInput>;

export type DocumentStateView = "AWAITING_UPLOAD" | "SUBMITTED" | "PROCESSING" | "DONE" | "FAILED";

/** What is wrong with a document; pages say it, and what to do next, in the reader's language. */
export interface DocumentProblem {
  /** e.g. UNRECOGNISED, INVALID_DOC, FETCH_FAILED; shown small, for support. */
  code: string;
  /** Why in more detail: a key of ours, or a sentence of the reader's in English. */
  reason: string | null;
  /** Whether sending the same file again can help. */
  canResend: boolean;
}

/** What a field holds: text, or whatever else JSON can say. */
export type FieldValue = string | number | boolean | null | FieldValue[] | { [part: string]: FieldValue };

/** One field as it was read. */
export interface ReadField {
  /** Atlas's name, e.g. name_as_per_pan; of an entry of a list with its index, e.g. nic_codes.0. */
  name: string;
  /** null where nothing was read. */
  value: FieldValue;
  /** 0 to 1; null where Atlas gave none (bare values). */
  confidence: number | null;
  page: number | null;
  box: Box | null;
  /** Index of the part it belongs to, where the file holds several documents. */
  part?: number;
  /** Whether a person must look at it before the document can be approved. */
  mustCheck?: boolean;
  /** Set where a person has looked at it. */
  check?: FieldCheckView;
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
  /** Every cell that is not empty is an amount. */
  isAmount: boolean;
}

/** Rows of one kind that a document lists, e.g. the bookings of a statement. */
export interface RecordTable {
  /** Atlas's name, e.g. line_items. */
  name: string;
  columns: RecordColumn[];
  /** A cell a column; null where the document says nothing. */
  rows: (string | null)[][];
}

/** Something wrong with a document's pictures. */
export interface PictureNote {
  code: PictureProblem;
  /** Which pages, from 1; empty where the document has one alone. */
  pages: number[];
}

export interface DocumentSummary {
  id: string;
  fileName: string;
  state: DocumentStateView;
  submissionMode: "UPLOAD" | "CAMERA" | "WHATSAPP";
  /** Whether the applicant sent it by an upload link. */
  isByLink: boolean;
  documentType: string | null;
  problem: DocumentProblem | null;
  /** What is wrong with its pictures and what to do, a sentence each; empty where `problem` says it. */
  pictureNotes: PictureNote[];
  /** Of a file that holds several documents; else empty. */
  parts: PartView[];
  /** Of all parts, one after the other. */
  fields: ReadField[];
  reviewState: ReviewStateView;
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
export type ProofView = { tone: "ok" | "info" | "warn" | "bad" } & (
  | {
      kind: "code";
      what: "qr" | "einvoice_qr";
      /** As the engine says it: valid, expired_signer, invalid, unsigned, or of nobody known. */
      signature: string;
      signedBy: string | null;
      /** Whether the print agrees with the code. */
      print: "agrees" | "differs" | "not compared";
      /** Names of what differs. */
      different: string[];
    }
  | {
      kind: "signature";
      state: "unfit" | "addedTo" | "stranger" | "sound";
      signer: string | null;
      signedAt: Date | null;
    }
);

/** Why no page image can be shown. */
export type Withheld = "cleared" | "password" | "unreadable" | "notRead" | "unsure";

export interface DocumentView extends DocumentSummary {
  review: ReviewSummary;
  applicant: { id: string; name: string; applicationId: string };
  batchId: string | null;
  byteSize: number;
  contentType: string;
  proofs: ProofView[];
  tables: RecordTable[];
  pages: PageView[];
  /** Why no page is shown; null where pages is not empty. */
  pagesWithheld: Withheld | null;
  /** Usual passwords of this applicant's papers, where the document waits for one. */
  passwordPatterns: PasswordPattern[] | null;
}
