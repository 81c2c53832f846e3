import "server-only";
import { type AuditEventView, listBatchEvents } from "@/lib/audit/list-events";
import { permits } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { getBatch } from "./get-batch";
import type { BatchView } from "./schema";

/**
 * One batch in full, with every audit event about it, oldest first.
 * @throws AppError not_allowed, not_found
 */
export async function getBatchAudit(
  actor: Actor,
  batchId: string,
): Promise<{ batch: BatchView; events: AuditEventView[] }> {
  if (!permits("admin", actor)) throw new AppError("not_allowed", "adminOnlyAudit");
  const batch = await getBatch(actor, batchId);
  return { batch, events: await listBatchEvents(batchId) };
}
