import "server-only";
import { MultiUploadRequest } from "@/lib/atlas/contract";
import { acceptFiles } from "../store/accept-files";
import { endpoint, reply, withToken } from "./endpoint";
import { EngineError } from "./errors";
import { readBody } from "./read-parameters";

/** POST /v2/verification/multiupload: takes files for processing and answers at once, before any is fetched. */
export const multiUpload = endpoint({
  POST: withToken(async (request, { tenantId }) => {
    const body = await readBody(request, MultiUploadRequest);
    const accepted = await acceptFiles(tenantId, body);
    if (!accepted) throw new EngineError("unknown_flow");
    const entries = body.file_urls.map((file, index) => ({
      file_uuid: accepted.fileUuids[index],
      batch_id: accepted.batchId,
      document_id: file.document_id,
      file_url: file.file_url,
    }));
    return reply(201, entries);
  }),
});
