import { z } from "zod";
import { AuditEventBody } from "./events";

/** Every kind of event there is, by its name. */
export const eventTypes = AuditEventBody.options.map(({ shape }) => shape.type.value);

const words = z.string().trim().max(200).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** Filters of the trail, as they stand in the URL. What cannot be read counts as not set. */
export const ListTrailQuery = z.object({
  /** A part of a name or e-mail. */
  who: words,
  /** A kind of event, or one of the two halves. */
  what: z
    .enum(["looks", "changes", ...eventTypes])
    .optional()
    .catch(undefined),
  /** An id of ours, or an application id. */
  record: words,
  from: day,
  to: day,
  after: z.string().max(60).optional().catch(undefined),
});
export type ListTrailQuery = z.infer<typeof ListTrailQuery>;

/** One event as the auditor's page shows it. */
export interface TrailRow {
  id: string;
  /** Null for an event from before the chain. */
  sequence: string | null;
  at: Date;
  actorName: string;
  type: string;
  data: Record<string, unknown>;
  applicant: { id: string; name: string } | null;
  batchId: string | null;
  document: { id: string; fileName: string | null } | null;
  address: string | null;
  agent: string | null;
}

export interface TrailPage {
  rows: TrailRow[];
  /** What the ids in these rows' facts are called: users and branches. */
  names: Record<string, string>;
  /** Cursor of the next page; null on the last. */
  next: string | null;
}
