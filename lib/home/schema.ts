import { z } from "zod";
import type { DocumentProblem } from "@/lib/documents/schema";
import type { ReviewStateView } from "@/lib/review/schema";

/** Kinds of documents that wait for a person. */
export const workKinds = ["password", "failed", "review"] as const;
export type WorkKind = (typeof workKinds)[number];

/** Counting stops here: whoever has more to do needs no exact number. */
export const MOST_COUNTED = 100;

/** Which list of the home page is shown in full, as it stands in the URL. */
export const HomeQuery = z.object({
  show: z
    .enum([...workKinds, "finished", "mentions"])
    .optional()
    .catch(undefined),
});
export type HomeQuery = z.infer<typeof HomeQuery>;

/** A document that waits for a person. */
export interface WorkDocument {
  id: string;
  fileName: string;
  documentType: string | null;
  reviewState: ReviewStateView;
  problem: DocumentProblem | null;
  applicantName: string;
  /** Since when it waits. */
  since: Date;
}

export interface WorkList<Row> {
  rows: Row[];
  /** All there are, up to `MOST_COUNTED`. */
  count: number;
}

export interface FinishedBatch {
  id: string;
  applicantName: string;
  readCount: number;
  problemCount: number;
  completedAt: Date;
}

/** An applicant of the reader's own, by what happened last. */
export interface OwnApplicant {
  id: string;
  name: string;
  applicationId: string;
  /** Both null where it is assigned to nobody. */
  assigneeId: string | null;
  assigneeName: string | null;
  documentCount: number;
  lastAt: Date;
}
