import { z } from "zod";
import type { Reason } from "@/lib/i18n/reason";

/** Why an erasure is asked for. Codes, so that nothing about the person is written down. */
export const erasureReasons = ["ASKED", "CONSENT_WITHDRAWN", "BY_MISTAKE", "NO_LOAN"] as const;

export const erasureStates = ["REQUESTED", "CONFIRMED", "ERASING", "ERASED", "CANCELLED"] as const;
export type ErasureStateView = (typeof erasureStates)[number];

/** States in which a request still leads to something. */
export const openStates = ["REQUESTED", "CONFIRMED", "ERASING"] as const;

export const RequestErasureBody = z.strictObject({
  applicantId: z.cuid(),
  reason: z.enum(erasureReasons, "chooseErasureReason" satisfies Reason),
  /** Of a main applicant: for everybody of the case too. */
  withCoApplicants: z.boolean().optional(),
});
export type RequestErasure = z.infer<typeof RequestErasureBody>;

export const ErasureIdBody = z.strictObject({ erasureId: z.cuid() });
export type ErasureId = z.infer<typeof ErasureIdBody>;

/** What goes: rows of the desk by table, objects of the desk, and what the engine says of its own. */
export const ErasurePlan = z.strictObject({
  rows: z.record(z.string(), z.int().positive()),
  objects: z.int().nonnegative(),
  atlas: z.strictObject({ files: z.int(), objects: z.int(), isKept: z.boolean() }),
  /** How many documents of which class. */
  classes: z.record(z.string(), z.int().positive()),
});
export type ErasurePlan = z.infer<typeof ErasurePlan>;

export const ListErasuresQuery = z.object({
  state: z.enum(erasureStates).optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
});
export type ListErasuresQuery = z.infer<typeof ListErasuresQuery>;

/** A request as the pages show it. */
export interface ErasureView {
  id: string;
  applicantId: string;
  state: ErasureStateView;
  reason: string;
  requestedById: string;
  requestedByName: string;
  requestedAt: Date;
  dueAt: Date;
  confirmed: { byName: string; at: Date } | null;
  /** What went, once it has begun. */
  plan: ErasurePlan | null;
  erasedAt: Date | null;
  proof: { soundness: "sound" | "broken" | "unknown-key"; json: string } | null;
}
