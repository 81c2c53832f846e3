import { z } from "zod";
import { requiredText } from "./contract";
import { paging } from "./contract-paging";

/*
 * The log of callbacks: an extension of the engine. No entry holds a URL's query, a secret or a body.
 */

export const deliveryStates = ["PENDING", "DELIVERED", "DEAD"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One try at calling the receiver. ISO time, milliseconds. */
export const DeliveryAttempt = z.looseObject({
  /** From 1, over the whole life of the delivery. */
  number: z.number().int(),
  started_at: z.string(),
  duration_ms: z.number().int(),
  /** HTTP status of the receiver or its auth endpoint; null where there was no answer. */
  status: z.number().int().nullable(),
  /** null where the receiver took it. */
  error_code: z.string().nullable(),
});
export type DeliveryAttempt = z.infer<typeof DeliveryAttempt>;

/** The result of one applicant on its way to `callback_url`. `delivery_id` is sent as the header webhook-id. ISO times. */
export const Delivery = z.looseObject({
  delivery_id: z.string(),
  flow_id: z.string(),
  application_id: z.string(),
  external_reference_id: z.string(),
  /** Scheme, host and port of the receiver. */
  receiver: z.string(),
  state: z.string(),
  created_at: z.string(),
  /** null where no further try is planned. */
  next_attempt_at: z.string().nullable(),
  attempts: z.array(DeliveryAttempt),
});
export type Delivery = z.infer<typeof Delivery>;

/** GET /v2/verification/deliveries?state=&application_id=&page=&per_page=: newest first, per_page at most 50. */
export const DeliveriesReply = z.looseObject({ data: z.array(Delivery), ...paging });
export type DeliveriesReply = z.infer<typeof DeliveriesReply>;

/** POST /v2/verification/deliveries/redeliver: plans a try now and, where it fails, the whole schedule again. */
export const RedeliverRequest = z.object({ delivery_id: requiredText });
export type RedeliverRequest = z.infer<typeof RedeliverRequest>;

/** 202 with the delivery as it now stands. */
export const RedeliverReply = Delivery;
export type RedeliverReply = Delivery;
