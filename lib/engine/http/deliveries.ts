import "server-only";
import { type Delivery, deliveryStates, RedeliverRequest } from "@/lib/atlas/contract-deliveries";
import { redeliver as planRedelivery } from "../store/deliveries";
import { findDelivery, type LoggedDelivery, listDeliveries } from "../store/list-deliveries";
import { endpoint, reply, withToken } from "./endpoint";
import { EngineError, invalidParameters, nameList } from "./errors";
import { pageFacts, readPage } from "./read-page";
import { readBody, readQuery } from "./read-parameters";

const toWire = (delivery: LoggedDelivery): Delivery => ({
  delivery_id: delivery.id,
  flow_id: delivery.flowId,
  application_id: delivery.flow.applicationId,
  external_reference_id: delivery.applicant.externalReferenceId,
  receiver: delivery.flow.callbackUrl ? new URL(delivery.flow.callbackUrl).origin : "",
  state: delivery.state,
  created_at: delivery.createdAt.toISOString(),
  next_attempt_at: delivery.nextAttemptAt?.toISOString() ?? null,
  attempts: delivery.attempts.map((attempt) => ({
    number: attempt.number,
    started_at: attempt.startedAt.toISOString(),
    duration_ms: attempt.durationMs,
    status: attempt.status,
    error_code: attempt.errorCode,
  })),
});

/** GET /v2/verification/deliveries: the log of this client's callbacks. Ours. */
export const deliveries = endpoint({
  GET: withToken(async (request, { tenantId }) => {
    const { state: asked, application_id: applicationId } = readQuery(request, [], ["state", "application_id"]);
    const state = deliveryStates.find((known) => known === asked);
    if (asked !== undefined && !state) {
      throw invalidParameters(["state"], `Must be one of ${nameList([...deliveryStates])}`);
    }
    const page = readPage(request, { usual: 20, most: 50 });
    const { deliveries: found, total } = await listDeliveries(tenantId, { state, applicationId, ...page });
    return reply(200, { data: found.map(toWire), ...pageFacts(page, total) });
  }),
});

/** POST /v2/verification/deliveries/redeliver: tries a delivery again, whatever became of it. Ours. */
export const redeliver = endpoint({
  POST: withToken(async (request, { tenantId }) => {
    const { delivery_id } = await readBody(request, RedeliverRequest);
    if (!(await planRedelivery(tenantId, delivery_id))) throw new EngineError("delivery_not_found");
    const delivery = await findDelivery(tenantId, delivery_id);
    if (!delivery) throw new EngineError("delivery_not_found");
    return reply(202, toWire(delivery));
  }),
});
