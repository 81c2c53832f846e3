import "server-only";
import { FlowInitV3Request, MultiUploadV3Request } from "@/lib/atlas/contract-v3";
import { statusV3 as stagesOf } from "../pipeline/status-v3";
import { callbackData } from "../results/callback-body";
import { createFlowV3 } from "../store/create-flow-v3";
import { listFileStatuses, listResults } from "../store/list-files";
import { endpoint, reply, withToken } from "./endpoint";
import { readIdempotency } from "./idempotency";
import { readBody, readQuery } from "./read-parameters";
import { requireFlow } from "./require-flow";
import { takeFiles } from "./take-files";

/*
 * /v3/verification, the "Flow API": other names and shapes over the same flows, files and results.
 */

/** POST /v3/verification/flow/init. */
export const flowInitV3 = endpoint({
  POST: withToken(async (request, { tenantId }) => {
    const body = await readBody(request, FlowInitV3Request);
    return reply(201, { flow_uuid: await createFlowV3(tenantId, body) });
  }),
});

/** POST /v3/verification/multiupload: as under v2, without the applicant and without echoing the address. */
export const multiUploadV3 = endpoint({
  POST: withToken(async (request, caller) => {
    const body = await readBody(request, MultiUploadV3Request);
    const sent = {
      flowId: body.flow_uuid,
      files: body.file_urls.map((file) => ({
        documentId: file.document_id,
        fileUrl: file.file_url,
        submissionMode: file.submission_mode,
      })),
      idempotency: readIdempotency(request, body),
    };
    const accepted = await takeFiles(caller, sent, "auth_url");
    const entries = body.file_urls.map((file, index) => ({
      file_uuid: accepted.fileUuids[index],
      batch_id: accepted.batchId,
      document_id: file.document_id,
    }));
    return reply(201, entries);
  }),
});

/** GET /v3/verification/status: four stages of the flow, no list of files. */
export const statusV3 = endpoint({
  GET: withToken(async (request, caller) => {
    const flow = await requireFlow(caller, readQuery(request, ["flow_uuid"]).flow_uuid, "V3");
    return reply(200, stagesOf(await listFileStatuses({ flowId: flow.id })));
  }),
});

/** GET /v3/verification/extracts: what was read so far, and how it agrees. */
export const extractsV3 = endpoint({
  GET: withToken(async (request, caller) => {
    const flow = await requireFlow(caller, readQuery(request, ["flow_uuid"]).flow_uuid, "V3");
    return reply(200, await callbackData(flow, await listResults({ flowId: flow.id })));
  }),
});
