import { z } from "zod";
import { requiredText } from "@/lib/atlas/contract";
import { deliveryStates } from "@/lib/atlas/contract-deliveries";
import { EngineError, invalidParameters, missingInBody, nameList } from "../../http/errors";
import * as examples from "../examples";
import type { Operation } from "../operation";
import { paged, wrongPage } from "./paging";

const log: Operation = {
  id: "deliveries",
  method: "get",
  path: "/v2/verification/deliveries",
  family: "Deliveries",
  summary: "List callbacks and their tries",
  description: "Newest first. No entry holds a URL's path or query, a secret or a body.",
  extension: true,
  shows: "token",
  parameters: [
    {
      ...{ in: "query", name: "state", required: false, schema: z.enum(deliveryStates) },
      words: "Only deliveries in this state.",
    },
    {
      ...{ in: "query", name: "application_id", required: false, schema: requiredText },
      words: "Only deliveries of this loan application.",
    },
    ...paged({ usual: 20, most: 50 }),
  ],
  success: {
    status: 200,
    description: "One page of deliveries.",
    schema: "DeliveriesReply",
    examples: { "one delivery": examples.deliveries },
  },
  errors: [invalidParameters(["state"], `Must be one of ${nameList([...deliveryStates])}`), wrongPage],
};

const redeliver: Operation = {
  id: "redeliver",
  method: "post",
  path: "/v2/verification/deliveries/redeliver",
  family: "Deliveries",
  summary: "Send a callback again",
  description: "Plans a try now, whatever became of the delivery, and the whole schedule again where that fails.",
  extension: true,
  shows: "token",
  body: { schema: "RedeliverRequest", required: true, examples: { delivery: examples.redeliver } },
  success: {
    status: 202,
    description: "The delivery as it now stands.",
    schema: "Delivery",
    examples: { delivery: examples.delivery },
  },
  errors: [missingInBody(["delivery_id"]), new EngineError("delivery_not_found")],
};

export const deliveryOperations: Operation[] = [log, redeliver];
