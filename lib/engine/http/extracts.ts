import "server-only";
import { checksOf } from "../results/checks-of";
import { toExtractItem } from "../results/extract-item";
import { listResults } from "../store/list-files";
import { endpoint, reply, withToken } from "./endpoint";
import { requireApplicant } from "./require-applicant";

/**
 * GET /v2/verification/extracts: the results of one applicant's files that have ended, in the shape of flow/submit but
 * closing nothing. Ours: Atlas names such a call on its polling page without describing it. `pages` and `cross_checks` are
 * ours too.
 */
export const extracts = endpoint({
  GET: withToken(async (request, caller) => {
    const applicant = await requireApplicant(request, caller);
    const files = await listResults(applicant);
    return reply(200, {
      flow_id: applicant.flowId,
      flow_params: applicant.flowParams,
      data: await Promise.all(files.map(toExtractItem)),
      cross_checks: checksOf(applicant, files),
    });
  }),
});
