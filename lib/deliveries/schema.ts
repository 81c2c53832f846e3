import { z } from "zod";
import { deliveryStates } from "@/lib/atlas/contract-deliveries";

/** Filter and page of the admin's list, as they stand in the URL. */
export const ListDeliveriesQuery = z.object({
  state: z.enum(deliveryStates).optional().catch(undefined),
  /** The whole application id. */
  q: z.string().trim().min(1).max(200).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type ListDeliveriesQuery = z.infer<typeof ListDeliveriesQuery>;

export const RedeliverBody = z.strictObject({ deliveryId: z.string().min(1).max(100) });
export type RedeliverBody = z.infer<typeof RedeliverBody>;

export interface DeliveryRow {
  id: string;
  applicationId: string;
  externalReferenceId: string;
  /** Scheme, host and port. */
  receiver: string;
  state: string;
  createdAt: Date;
  /** null where no further try is planned. */
  nextAttemptAt: Date | null;
  attempts: { number: number; startedAt: Date; durationMs: number; status: number | null; errorCode: string | null }[];
}

/** `kept` is false where the Atlas this desk talks to keeps no log. */
export type DeliveryPage = { kept: false } | { kept: true; rows: DeliveryRow[]; hasNext: boolean; total: number };
