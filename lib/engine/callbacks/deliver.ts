import "server-only";
import type { Post } from "../adapters/safe-post";
import { callbackBody } from "../results/callback-body";
import { type DueDelivery, dropDelivery, findDueDelivery, recordAttempt } from "../store/deliveries";
import { authenticate } from "./authenticate";
import { ReceiverFailure } from "./receiver-failure";
import { nextAttempt } from "./schedule";
import { secretsAt, signatureHeaders } from "./sign";

export interface DeliverPorts {
  post: Post;
  /** Replaced in tests, which live through a day in a moment. */
  now: () => Date;
  /** From 0 to 1: the jitter. */
  random: () => number;
}

/** A sandbox tenant may have the first try of each schedule refused, without anybody being called. */
function refuseForced({ flow, applicant, failures }: DueDelivery): void {
  const isForced = flow.tenant.sandbox && applicant.files.length > 0;
  if (isForced && failures === 0) throw new ReceiverFailure("RECEIVER_STATUS", { status: 503 });
}

/** Handshake, then the signed results. The same id on every try; the results are those of the moment. */
async function send(delivery: DueDelivery, ports: DeliverPorts, signal: AbortSignal): Promise<number> {
  refuseForced(delivery);
  const { callbackUrl, authTokenUrl, tenant } = delivery.flow;
  const token = authTokenUrl && (await authenticate(authTokenUrl, tenant, ports.post, signal));
  const body = JSON.stringify(await callbackBody(delivery));
  const now = ports.now();
  const headers = {
    "content-type": "application/json",
    ...signatureHeaders(delivery.id, now, body, secretsAt(tenant, now)),
    ...(token && { token }),
  };
  const { status, retryAfter } = await ports.post(callbackUrl, { headers, body }, signal).catch((error: unknown) => {
    throw ReceiverFailure.from("RECEIVER", error);
  });
  if (status >= 200 && status < 300) return status;
  throw new ReceiverFailure(status === 410 ? "RECEIVER_GONE" : "RECEIVER_STATUS", { status, retryAfter });
}

/**
 * One try at a delivery, written to its log together with what comes next: done, another try, or given up. 410 gives up at
 * once, everything else that is not 2xx is tried again until the schedule has ended.
 * @throws what is no fault of the receiver, for the queue to run the same try again
 */
export async function deliver(id: string, ports: DeliverPorts, signal: AbortSignal): Promise<void> {
  const delivery = await findDueDelivery(id);
  if (!delivery) return;
  if (delivery.applicant.deletedAt) return dropDelivery(id);

  const startedAt = ports.now();
  const clock = performance.now();
  const took = () => Math.round(performance.now() - clock);
  try {
    const status = await send(delivery, ports, signal);
    await recordAttempt(id, { startedAt, durationMs: took(), status, errorCode: null }, { state: "DELIVERED" });
  } catch (error) {
    if (!(error instanceof ReceiverFailure)) throw error;
    const { status, retryAfter } = error.answer;
    const now = ports.now();
    const failures = delivery.failures + 1;
    const isGone = error.code === "RECEIVER_GONE";
    const runAt = isGone ? undefined : nextAttempt(failures, { retryAfter, now, random: ports.random() });
    const attempt = { startedAt, durationMs: took(), status: status ?? null, errorCode: error.code };
    await recordAttempt(id, attempt, runAt ? { state: "PENDING", runAt, failures } : { state: "DEAD", failures });
  }
}
