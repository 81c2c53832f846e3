import "server-only";
import { FlowInitRequest } from "@/lib/atlas/contract";
import { createFlow } from "../store/create-flow";
import { endpoint, reply, withToken } from "./endpoint";
import { EngineError } from "./errors";
import { readBody } from "./read-parameters";

/** POST /v2/verification/flow/init: opens a flow. A repeat answers 409 with, as our extension, the flow there is. */
export const flowInit = endpoint({
  POST: withToken(async (request, { tenantId }) => {
    const body = await readBody(request, FlowInitRequest);
    const flow = await createFlow(tenantId, body);
    if (!flow.created) throw new EngineError("flow_exists", { extra: { flow_id: flow.flowId } });
    return reply(201, {
      flow_id: flow.flowId,
      application_id: body.application_id,
      external_reference_id: body.external_reference_id,
      username: body.username,
    });
  }),
});
