import "server-only";
import { SubmitRequest } from "@/lib/atlas/contract-applicants";
import { checksBetween } from "../results/checks-of";
import { toExtractItem } from "../results/extract-item";
import { closeFlow } from "../store/close-flow";
import { listResults } from "../store/list-files";
import { endpoint, reply, withToken } from "./endpoint";
import { readBodyOrQuery } from "./read-parameters";
import { requireFlow } from "./require-flow";

/**
 * POST /v2/verification/flow/submit: the results of every applicant of a flow, and its end where `close_flow` says so.
 * Files taken before the end are still read, and told by a later call. `cross_checks`, between the applicants, are ours.
 */
export const submit = endpoint({
  POST: withToken(async (request, caller) => {
    const { flow_id, close_flow } = await readBodyOrQuery(request, SubmitRequest);
    const flow = await requireFlow(caller, flow_id);
    if (close_flow === "yes") await closeFlow(flow.id);
    const files = await listResults({ flowId: flow.id });
    return reply(200, {
      flow_id: flow.id,
      flow_params: flow.flowParams,
      data: await Promise.all(files.map(toExtractItem)),
      cross_checks: checksBetween(files),
    });
  }),
});
