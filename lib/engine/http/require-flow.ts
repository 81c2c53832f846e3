import "server-only";
import { findFlow } from "../store/find-flow";
import type { Caller } from "./endpoint";
import { EngineError } from "./errors";

/** The flow of this caller, of one version where that matters. @throws EngineError flow_not_found, for another client's flow too */
export async function requireFlow({ tenantId }: Caller, flowId: string, api?: "V3") {
  const flow = await findFlow(tenantId, flowId, api);
  if (!flow) throw new EngineError("flow_not_found");
  return flow;
}
