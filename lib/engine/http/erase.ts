import "server-only";
import { EraseRequest } from "@/lib/atlas/contract-erase";
import { eraseApplicant } from "../store/erase-applicant";
import { endpoint, reply, withToken } from "./endpoint";
import { EngineError } from "./errors";
import { readBody } from "./read-parameters";

/** POST /v2/verification/erase: erases an applicant, or some of its documents, from database and store. Ours. */
export const erase = endpoint({
  POST: withToken(async (request, { tenantId }) => {
    const { flow_id, external_reference_id, document_ids, dry_run } = await readBody(request, EraseRequest);
    const erased = await eraseApplicant(tenantId, {
      ...{ flowId: flow_id, externalReferenceId: external_reference_id },
      ...{ documentIds: document_ids, isDryRun: dry_run ?? false },
    });
    if (typeof erased === "string") throw new EngineError(erased);
    return reply(200, { flow_id, external_reference_id, ...erased });
  }),
});
