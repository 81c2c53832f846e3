import "server-only";
import { MultiUploadRequest } from "@/lib/atlas/contract";
import { endpoint, reply, withToken } from "./endpoint";
import { readIdempotency } from "./idempotency";
import { readBody } from "./read-parameters";
import { takeFiles } from "./take-files";

/**
 * POST /v2/verification/multiupload: takes files for processing and answers at once, before any is fetched. Whose they are
 * (`external_reference_id`) and the header Idempotency-Key are ours: a repeat is told what the first call was.
 */
export const multiUpload = endpoint({
  POST: withToken(async (request, caller) => {
    const body = await readBody(request, MultiUploadRequest);
    const accepted = await takeFiles(caller, {
      flowId: body.flow_id,
      files: body.file_urls.map((file) => ({
        documentId: file.document_id,
        fileUrl: file.file_url,
        submissionMode: file.submission_mode,
        reference: file.external_reference_id ?? body.external_reference_id,
      })),
      idempotency: readIdempotency(request, body),
    });
    const entries = body.file_urls.map((file, index) => ({
      file_uuid: accepted.fileUuids[index],
      batch_id: accepted.batchId,
      document_id: file.document_id,
      file_url: file.file_url,
    }));
    return reply(201, entries);
  }),
});
