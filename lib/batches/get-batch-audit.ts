import "server-only";
import { type AuditEventView, listBatchEvents } from "@/lib/audit/list-events";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
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
  requirePermission("oversee", actor);
  const batch = await getBatch(actor, batchId);
  return { batch, events: await listBatchEvents(batchId) };
}
