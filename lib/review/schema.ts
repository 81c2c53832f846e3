import { z } from "zod";
import type { Reason } from "@/lib/i18n/reason";

/** Why a document is not accepted. Codes, so that they can be counted and told to an applicant in any language. */
export const reviewReasons = [
  "UNREADABLE",
  "WRONG_DOCUMENT",
  "INCOMPLETE",
  "EXPIRED",
  "MISMATCH",
  "ALTERED",
  "OTHER",
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

export const reviewStates = ["PENDING", "APPROVED_ONCE", "APPROVED", "REJECTED", "ASKED_AGAIN"] as const;
export type ReviewStateView = (typeof reviewStates)[number];

/** Longest value a person may type for a field, characters: an address takes 200. */
const LONGEST_VALUE = 2_000;

const CorrectedValue = z
  .string()
  .trim()
  .max(LONGEST_VALUE, "valueTooLong" satisfies Reason)
  .transform((value) => value || null);

/** A field somebody looked at. */
export const CheckFieldInput = z.strictObject({
  documentId: z.cuid(),
  /** The sending they saw: another one since is told, not written over. */
  attempt: z.int().min(1),
  part: z.int().min(0).max(100),
  field: z.string().min(1).max(200),
  /** What it says in truth; left out where what was read is right. */
  value: CorrectedValue.optional(),
});
export type CheckField = z.infer<typeof CheckFieldInput>;

const note = z
  .string()
  .trim()
  .max(500, "noteTooLong" satisfies Reason)
  .transform((value) => value || null)
  .nullable()
  .default(null);

/** A decision about a document. */
export const DecideInput = z.discriminatedUnion("decision", [
  z.strictObject({ documentId: z.cuid(), decision: z.literal("APPROVE") }),
  z.strictObject({
    documentId: z.cuid(),
    decision: z.enum(["REJECT", "ASK_AGAIN"]),
    reason: z.enum(reviewReasons, "chooseReason" satisfies Reason),
    note,
  }),
  z.strictObject({ documentId: z.cuid(), decision: z.literal("REOPEN") }),
]);
export type Decide = z.infer<typeof DecideInput>;

/** One decision as the page shows it. */
export interface ReviewView {
  decision: "APPROVE" | "REJECT" | "ASK_AGAIN" | "REOPEN";
  reason: ReviewReason | null;
  note: string | null;
  reviewerId: string;
  reviewerName: string;
  at: Date;
}

/** What was decided about a document, and what this reader may do about it. */
export interface ReviewSummary {
  /** Of this sending, oldest first. */
  history: ReviewView[];
  needsSecondApproval: boolean;
  /** Whether this reader gave the first of two approvals. */
  isOwnApproval: boolean;
}

/** How a field was looked at. */
export interface FieldCheckView {
  /** What the engine had read; the field's value is what the person made of it. */
  readValue: string | null;
  isCorrected: boolean;
  userName: string;
  at: Date;
}
