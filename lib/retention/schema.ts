import { z } from "zod";
import type { Reason } from "@/lib/i18n/reason";
import { type DocumentClass, documentClasses } from "./document-classes";

/** A hundred years. */
const MOST_DAYS = 36_500;

/** `version` is the one the admin saw, 0 where none was set; `days` null keeps without end. */
export const ChangePeriodBody = z.strictObject({
  documentClass: z.enum(documentClasses),
  days: z
    .int("enterDays" satisfies Reason)
    .min(1, "enterDays" satisfies Reason)
    .max(MOST_DAYS, "enterDays" satisfies Reason)
    .nullable(),
  version: z.int().min(0),
});
export type ChangePeriod = z.infer<typeof ChangePeriodBody>;

/** How long a class is kept, and how many documents of it there are. */
export interface PeriodView {
  documentClass: DocumentClass;
  days: number | null;
  version: number;
  documentCount: number;
}

/** A document that goes on its day, unless a hold keeps it. */
export interface DueDocument {
  id: string;
  applicantId: string;
  applicantName: string;
  applicationId: string;
  documentType: string | null;
  fileName: string;
  dueAt: Date;
  isHeld: boolean;
}

const reason = z
  .string()
  .trim()
  .min(5, "enterHoldReason" satisfies Reason)
  .max(500, "atMost" satisfies Reason);

export const SetHoldBody = z.strictObject({ applicantId: z.cuid(), reason });
export type SetHold = z.infer<typeof SetHoldBody>;

export const LiftHoldBody = z.strictObject({ holdId: z.cuid(), reason });
export type LiftHold = z.infer<typeof LiftHoldBody>;

export interface HoldView {
  id: string;
  reason: string;
  setByName: string;
  setAt: Date;
  lifted: { reason: string; byName: string; at: Date } | null;
}
