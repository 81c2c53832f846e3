import "server-only";
import { atlas } from "@/lib/atlas/client";
import { AtlasRefused, AtlasUnavailable } from "@/lib/atlas/errors";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { AppError } from "@/lib/errors";
import type { DeliveryPage, ListDeliveriesQuery } from "./schema";

const PAGE_SIZE = 20;

/**
 * The callbacks Atlas has sent for this desk, newest first, with every try. The log is Atlas's own, and only our engine
 * keeps one. @throws AppError not_allowed, atlas_unavailable
 */
export async function listDeliveries(actor: Actor, { state, q, page }: ListDeliveriesQuery): Promise<DeliveryPage> {
  requirePermission("oversee", actor);
  try {
    const { data, has_next, total_items } = await atlas().deliveries({
      state,
      applicationId: q,
      page,
      perPage: PAGE_SIZE,
    });
    const rows = data.map((delivery) => ({
      id: delivery.delivery_id,
      applicationId: delivery.application_id,
      externalReferenceId: delivery.external_reference_id,
      receiver: delivery.receiver,
      state: delivery.state,
      createdAt: new Date(delivery.created_at),
      nextAttemptAt: delivery.next_attempt_at === null ? null : new Date(delivery.next_attempt_at),
      attempts: delivery.attempts.map((attempt) => ({
        number: attempt.number,
        startedAt: new Date(attempt.started_at),
        durationMs: attempt.duration_ms,
        status: attempt.status,
        errorCode: attempt.error_code,
      })),
    }));
    return { kept: true, rows, hasNext: has_next, total: total_items };
  } catch (error) {
    if (error instanceof AtlasRefused && [404, 405].includes(error.status)) return { kept: false };
    if (error instanceof AtlasUnavailable || error instanceof AtlasRefused) {
      throw new AppError("atlas_unavailable", "atlasAway", {}, { cause: error });
    }
    throw error;
  }
}
